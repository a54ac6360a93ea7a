"""The demonstration years: 2019 rebuilt from what was published of it, the two before invented.

Every person in them is invented; every record of 2017 and 2018 is.
"""
