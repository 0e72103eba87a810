"""A small programme as a folder of sheets, for tests that want records without caring which."""

from pathlib import Path

SHEETS = {
    "programme": "key,title,started_on,ends_on\nstudy,学习活动,2020-03-13,2020-06-30",
    "unit_kinds": "key,title\ntownship,乡镇\ndepartment,部门",
    "groups": "number,name\n1,第一督导组\n2,第二督导组",
    "units": "code,name,kind\nA01,柳林镇,township\nA02,沙溪镇,township\nB01,水利局,department",
    "participation": "unit_code,group_number\nA01,1\nA02,1\nB01,2",
    "required_actions": "key,title,due_on\nlaunch,启动,2020-03-20",
    "action_events": "uid,unit_code,action_key,step,happened_on\ne1,A01,launch,done,2020-03-18\ne2,A01,launch,accepted,2020-03-19",
    "visits": "uid,group_number,unit_code,visited_on,meetings_attended,assessment,assessment_reason\n"
    "v1,1,A01,2020-03-17,1,well,认真\nv2,1,A02,2020-03-18,0,slow,照稿念\nv3,2,B01,2020-03-18,2,,",
    "problems": "key,unit_code,category,found_on,description,visit_uid\np1,A02,学习,2020-03-18,照稿念,v2",
    "measures": "key,problem_key,what,responsible,due_on,agreed_on\nm1,p1,补学两次,镇党委书记,2020-03-25,2020-03-19",
    "outlets": "key,name,level,channel\ndaily,云泽日报,city,press",
    "publicity": "uid,outlet_key,published_on,title,unit_code\nn1,daily,2020-03-20,启动,A01",
}


def write(folder: Path, **changed: str) -> Path:
    """Writes the sheets, with some changed or added, and gives the folder back."""
    folder.mkdir(parents=True, exist_ok=True)
    for sheet, text in {**SHEETS, **changed}.items():
        (folder / f"{sheet}.csv").write_text(text + "\n", encoding="utf-8")
    return folder
