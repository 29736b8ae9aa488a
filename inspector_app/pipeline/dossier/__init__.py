"""The dossier of a project: all that an auditor asks for, gathered without Qt."""
