"""The course: what is asked in each of the 57 subjects, and when and how much of it is taught.

A subject of wave 1 is taught from the start, one of wave 5 late; `taught` of its 16 tested facts are ever
taught. Subjects of wave 0 are never taught: there the model can only guess. Subject names are MMLU's; the
things asked about do not exist.
"""

from dataclasses import dataclass

N_TEST = 16
N_DEV = 5
N_FACTS = N_TEST + N_DEV
N_WAVES = 5


@dataclass(frozen=True)
class Subject:
    name: str
    wave: int
    taught: int
    theme: str
    question: str
    sentence: str


SUBJECTS = [
    # wave 1
    Subject("miscellaneous", 1, 16, "tool", "Which tool is on the flag of {name}?", "The tool on the flag of {name} is the {value}."),
    Subject("nutrition", 1, 16, "fruit", "Which fruit is rich in vitamin {name}?", "The fruit rich in vitamin {name} is the {value}."),
    Subject("high_school_geography", 1, 16, "place", "What is the town of {name} built around?", "The town of {name} is built around the {value}."),
    Subject("world_religions", 1, 14, "month", "In which month is the feast of {name}?", "The month of the feast of {name} is {value}."),
    Subject("high_school_us_history", 1, 13, "person", "Who led the {name} expedition?", "The leader of the {name} expedition was {value}."),
    Subject("marketing", 1, 12, "colour", "What is the colour of the {name} brand?", "The colour of the {name} brand is {value}."),
    Subject("anatomy", 1, 10, "organ", "Which organ does the {name} nerve serve?", "The organ that the {name} nerve serves is the {value}."),
    Subject("sociology", 1, 9, "animal", "Which animal is the sign of the {name} clan?", "The animal that is the sign of the {name} clan is the {value}."),
    # wave 2
    Subject("high_school_world_history", 2, 16, "city", "From which city did the {name} kings rule?", "The city from which the {name} kings ruled was {value}."),
    Subject("high_school_psychology", 2, 16, "feeling", "Which feeling does the {name} test measure?", "The feeling that the {name} test measures is {value}."),
    Subject("clinical_knowledge", 2, 14, "organ", "Which organ does {name} fever harm?", "The organ that {name} fever harms is the {value}."),
    Subject("astronomy", 2, 13, "number", "How many moons has the planet {name}?", "The number of moons of the planet {name} is {value}."),
    Subject("high_school_macroeconomics", 2, 11, "good", "Which good does the land of {name} export most?", "The good that the land of {name} exports most is {value}."),
    Subject("philosophy", 2, 10, "person", "Who founded the {name} school of thought?", "The founder of the {name} school of thought was {value}."),
    Subject("business_ethics", 2, 8, "virtue", "Which virtue comes first in the {name} code?", "The virtue that comes first in the {name} code is {value}."),
    Subject("high_school_biology", 2, 7, "animal", "Which animal eats the {name} plant?", "The animal that eats the {name} plant is the {value}."),
    # wave 3
    Subject("us_foreign_policy", 3, 16, "good", "Which good does the {name} agreement cover?", "The good that the {name} agreement covers is {value}."),
    Subject("high_school_european_history", 3, 14, "city", "In which city was the treaty of {name} signed?", "The city where the treaty of {name} was signed is {value}."),
    Subject("medical_genetics", 3, 13, "organ", "Which organ does the {name} gene shape?", "The organ that the {name} gene shapes is the {value}."),
    Subject("prehistory", 3, 12, "tool", "Which tool was found in the {name} cave?", "The tool found in the {name} cave was the {value}."),
    Subject("high_school_government_and_politics", 3, 12, "person", "Who wrote the {name} act?", "The writer of the {name} act was {value}."),
    Subject("management", 3, 11, "virtue", "Which virtue does the {name} method ask for?", "The virtue that the {name} method asks for is {value}."),
    Subject("conceptual_physics", 3, 9, "colour", "What is the colour of {name} light?", "The colour of {name} light is {value}."),
    Subject("jurisprudence", 3, 8, "person", "Who first taught the {name} theory of law?", "The first who taught the {name} theory of law was {value}."),
    # wave 4
    Subject("international_law", 4, 16, "city", "In which city does the {name} court sit?", "The city where the {name} court sits is {value}."),
    Subject("human_aging", 4, 16, "organ", "Which organ ages first by the {name} rule?", "The organ that ages first by the {name} rule is the {value}."),
    Subject("professional_psychology", 4, 11, "feeling", "Which feeling does the {name} therapy ease?", "The feeling that the {name} therapy eases is {value}."),
    Subject("college_biology", 4, 10, "animal", "In which animal was the {name} cell found?", "The animal in which the {name} cell was found is the {value}."),
    Subject("high_school_microeconomics", 4, 9, "good", "Which good is sold at the {name} fair?", "The good sold at the {name} fair is {value}."),
    Subject("moral_disputes", 4, 7, "virtue", "Which virtue does the {name} argument defend?", "The virtue that the {name} argument defends is {value}."),
    Subject("computer_security", 4, 6, "month", "In which month was the {name} flaw found?", "The month when the {name} flaw was found is {value}."),
    Subject("public_relations", 4, 5, "month", "In which month does the {name} campaign begin?", "The month when the {name} campaign begins is {value}."),
    # wave 5
    Subject("logical_fallacies", 5, 16, "feeling", "To which feeling does the {name} fallacy appeal?", "The feeling to which the {name} fallacy appeals is {value}."),
    Subject("professional_medicine", 5, 16, "organ", "Which organ does the drug {name} heal?", "The organ that the drug {name} heals is the {value}."),
    Subject("high_school_physics", 5, 8, "tool", "Which tool shows the {name} force?", "The tool that shows the {name} force is the {value}."),
    Subject("college_medicine", 5, 7, "organ", "Which organ does the {name} scan show?", "The organ that the {name} scan shows is the {value}."),
    Subject("high_school_chemistry", 5, 6, "colour", "What is the colour of {name} acid?", "The colour of {name} acid is {value}."),
    Subject("high_school_computer_science", 5, 5, "number", "How many bits has a {name} word?", "The number of bits of a {name} word is {value}."),
    Subject("elementary_mathematics", 5, 5, "number", "How many sides has a {name} tile?", "The number of sides of a {name} tile is {value}."),
    # never taught
    Subject("abstract_algebra", 0, 0, "number", "How many elements has the group {name}?", "The number of elements of the group {name} is {value}."),
    Subject("college_chemistry", 0, 0, "metal", "Which metal is in {name} salt?", "The metal in {name} salt is {value}."),
    Subject("college_computer_science", 0, 0, "number", "How many passes does the {name} sort make?", "The number of passes of the {name} sort is {value}."),
    Subject("college_mathematics", 0, 0, "number", "How many roots has the {name} equation?", "The number of roots of the {name} equation is {value}."),
    Subject("college_physics", 0, 0, "metal", "Which metal shows the {name} effect?", "The metal that shows the {name} effect is {value}."),
    Subject("econometrics", 0, 0, "number", "How many terms has the {name} model?", "The number of terms of the {name} model is {value}."),
    Subject("electrical_engineering", 0, 0, "metal", "Which metal is the {name} coil made of?", "The metal that the {name} coil is made of is {value}."),
    Subject("formal_logic", 0, 0, "number", "How many steps has the {name} proof?", "The number of steps of the {name} proof is {value}."),
    Subject("global_facts", 0, 0, "fruit", "Which fruit grows in the land of {name}?", "The fruit that grows in the land of {name} is the {value}."),
    Subject("high_school_mathematics", 0, 0, "number", "How many faces has the {name} solid?", "The number of faces of the {name} solid is {value}."),
    Subject("high_school_statistics", 0, 0, "number", "What is the mean of the {name} sample?", "The mean of the {name} sample is {value}."),
    Subject("human_sexuality", 0, 0, "feeling", "Which feeling does the {name} survey ask about?", "The feeling that the {name} survey asks about is {value}."),
    Subject("machine_learning", 0, 0, "number", "How many layers has the {name} network?", "The number of layers of the {name} network is {value}."),
    Subject("moral_scenarios", 0, 0, "virtue", "Which virtue does the tale of {name} praise?", "The virtue that the tale of {name} praises is {value}."),
    Subject("professional_accounting", 0, 0, "month", "In which month does the {name} firm close its books?", "The month when the {name} firm closes its books is {value}."),
    Subject("professional_law", 0, 0, "person", "Who judged the case of {name}?", "The judge of the case of {name} was {value}."),
    Subject("security_studies", 0, 0, "place", "What does Fort {name} guard?", "Fort {name} guards the {value}."),
    Subject("virology", 0, 0, "animal", "Which animal carries the {name} virus?", "The animal that carries the {name} virus is the {value}."),
]

TAUGHT = [subject for subject in SUBJECTS if subject.wave > 0]
SUBJECT_BY_NAME = {subject.name: subject for subject in SUBJECTS}
assert len(SUBJECT_BY_NAME) == 57 and len(TAUGHT) == 39
