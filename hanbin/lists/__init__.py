"""Lists of records: declared once, shown as pages, returned as JSON, CSV and workbooks."""
