"""Everything that a report says, by subject: results in, sections of a page out."""
