"""An independent second implementation of the rules, slow and plain, that the tests compare the product with.

It shares no code with the product. `answers.answer` answers a question from a folder of CSV files,
`random_programme.write` writes such a folder.
"""
