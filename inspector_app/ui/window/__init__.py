"""The frame around the pages: menus, files, closing, and what is kept from day to day."""
