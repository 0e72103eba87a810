from tests.web.may_open import DAY, IN, WHOLE_PROGRAMME, Rows

#: The office and departments.
RECORD = (200, 403, 200, 403, 403, 403, 403, IN)
#: The same where what was sent is not in order.
WRONG = (422, 403, 422, 403, 403, 403, 403, IN)

ROWS: Rows = {
    "publicity": [("get", f"/publicity/{DAY}", WHOLE_PROGRAMME)],
    "publicity_add": [("get", "/publicity/add/", RECORD), ("post", "/publicity/add/", WRONG)],
    "publicity_paste": [("get", "/publicity/paste/", RECORD), ("post", "/publicity/paste/", WRONG)],
    "publicity_list": [("get", "/publicity/list/", RECORD), ("post", "/publicity/list/", WRONG)],
    "publicity_outlets": [("get", f"/publicity/outlets/{DAY}", RECORD)],
}
