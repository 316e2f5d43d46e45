"""Foreign file formats, read as hostile input and written safely: workbooks, CSV, Word, web pages."""
