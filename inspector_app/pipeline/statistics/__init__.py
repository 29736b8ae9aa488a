"""What the Statistics page and the shift report show, made from columns of records."""
