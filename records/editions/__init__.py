"""Published editions of the annual report: freezing, comparison with the records, withdrawal."""
