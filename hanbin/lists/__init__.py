"""Lists of records: declared once, shown as pages, returned as data, CSV and workbooks."""
