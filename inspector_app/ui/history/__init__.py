"""The History page: all records, with filters, pictures and export."""
