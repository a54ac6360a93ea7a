"""Published editions of the annual report: frozen, compared with the records, withdrawn."""
