"""Files that come with a record: judged by what they hold, cleaned, kept beside the database."""
