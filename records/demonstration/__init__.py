"""The demonstration years: 2019 reconstructed from published sources, 2017 and 2018 invented.

All persons are invented, and so are all records of 2017 and 2018.
"""
