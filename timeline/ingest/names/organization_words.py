"""Words that names of organizations are made of, by the sort of organization that they tell of. Classes, not names."""

from timeline.ingest.parse.words import word_set

# Behind a name of at least one other word, written large: "Corvane Systems Inc.", "Norvane GmbH".
LEGAL = word_set(
    "inc incorporated corp corporation co ltd limited llc llp plc gmbh ag se sa nv bv ab as asa oy oyj aps spa"
    " s.p.a srl s.r.l sas sarl s.a s.a.s pty pte kg kgaa kk pbc holdings holding"
)
COMPANY = word_set(
    "company companies group technologies technology tech systems solutions software labs laboratories studio"
    " studios games gaming entertainment pictures networks communications telecom telecommunications media wireless"
    " mobile energy motors motor automotive airlines airways aerospace aviation dynamics robotics semiconductor"
    " semiconductors electronics electric instruments devices pharmaceuticals pharma biotech biosciences"
    " therapeutics diagnostics foods brewing stores supermarkets retail logistics freight shipping couriers"
    " partners capital ventures equity investments insurance bank bancorp financial securities consulting"
    " consultants analytics cyber ai digital interactive industries manufacturing enterprises enterprise brands"
    " properties estates resources mining petroleum oil gas chemical steel cement services optics biometrics"
    " intelligence imaging sensors satellite microelectronics contractors printing press publishing books records"
    " music hotels resorts railways rail transit pensioen pension pensions asset"
)
AGENCY = word_set(
    "department ministry bureau agency administration office authority commission council court tribunal police"
    " constabulary sheriff army navy corps marines parliament senate assembly congress government cabinet treasury"
    " inspectorate ombudsman commissioner regulator directorate secretariat municipality service university"
    " college school schools academy hospital hospitals clinic museum embassy consulate prisons corrections"
    " enforcement patrol customs health command constabularies borough county ministries registry prosecutor"
    " prosecutors comptroller auditor dmv library trust board garda gendarmerie bundeswehr pentagon forces guard"
    " transport"
)
BODY = word_set(
    "union unions association federation confederation coalition alliance workers employees staff guild"
    " brotherhood teamsters society foundation fund campaign network movement collective committee forum"
    " initiative institute centre center watch league front party church charity club chamber action rights"
    " liberties lawyers teachers nurses drivers couriers riders students scientists journalists engineers parents"
    " mothers organization organisation organizers council project local syndicat sindicato gewerkschaft senate"
    " international"
)
ANY = COMPANY | AGENCY | BODY
# What follows these after "of", "for" or "the" is of the name: "Department for Work and Pensions".
FIRST = word_set(
    "department ministry bureau office university bank council court board institute school college church"
    " committee commission association federation confederation union society league friends campaign center"
    " centre coalition alliance house city county state municipality town chamber academy ministries secretariat"
    " directorate inspectorate movement network organization organisation brotherhood guild party fund foundation"
    " forum museum hospital bits"
    " voice voices action partnership"
)
# Whose body it is: "Communications Workers of America", "Computer Professionals for the Harbour".
MEMBERS = word_set(
    "workers employees teachers writers nurses physicians doctors lawyers mothers parents engineers scientists artists"
    " professionals machinists steelworkers drivers pilots journalists students citizens reporters researchers"
    " couriers carers riders cleaners moderators porters technicians officers dockers tenants"
)
# Heads that say nothing without what stands before or behind them: "the Ministry" is one that was named.
BARE = (
    ANY
    | LEGAL
    | word_set("state city town house division unit branch centre region district member members commons lords")
)
# Written small behind a place or a field: "the Dutch cabinet", "the Transport ministry", "Duluth school board".
SMALL_HEADS = word_set(
    "ministry cabinet government parliament police council court army navy military regulator department"
    " commission board constabulary senate legislature prosecutor inspectorate authority agency commissioner"
    " municipality service district"
)
SMALL_BETWEEN = word_set(
    "national federal state city county town borough district regional municipal school police labour labor high"
    " supreme appeals administrative constitutional public transport health education interior defence defense"
    " foreign data protection competition privacy justice immigration parole planning library tax transit prison"
    " probation border consumer housing water road roads works communications"
)
NEEDS_BETWEEN = word_set("board department commission regulator authority agency commissioner service district")
# What only a place has, also one that nobody knows: "Bergen municipality", "Hardin County school board".
OF_PLACES = frozenset(
    (
        "municipality",
        "school board",
        "school district",
        "city council",
        "county council",
        "town council",
        "police department",
        "transit authority",
        "transit commission",
        "justice ministry",
        "interior ministry",
        "health ministry",
        "education ministry",
        "privacy commissioner",
        "privacy commission",
        "data protection authority",
        "data protection commissioner",
    )
)
# "The municipality of Leeuwarden": the place is an agency then.
SEATS = word_set("municipality city county town borough canton province prefecture district commune village")

# What departments are for: joined by "and" inside of a name.
FIELDS = word_set(
    "work pensions justice trade industry security technology science innovation research education skills health"
    " care social family families housing food drug drugs agriculture forestry fisheries environment energy"
    " climate transport transportation infrastructure culture media sport sports communities local immigration"
    " customs border revenue finance labour labor employment economic economy development planning information"
    " privacy data human civil rights public safety fire rescue equality women children youth veterans defence"
    " defense home foreign affairs commerce business enterprise engineering medicine medical arts humanities"
    " standards corrections rehabilitation water power alcohol tobacco firearms parks wildlife natural resources"
    " digital space aeronautics police crime prevention legal law order budget welfare consumer consumers citizens"
    " freedom democracy internet telecommunications migration asylum integration refugees liberty liberties"
    " investment insurance teachers nurses drivers"
)
# People whose genitive begins a name, as a company's does not: "Women's Refugee Commission", "St Mary's Hospital".
OWNERS = word_set(
    "women men children teachers writers workers nurses drivers people citizens farmers st mothers tenants"
)
# What many have together: "Riders' Table".
GROUPS = BODY | word_set(
    "congress commissions circle table project hospital school fund board cooperative co-operative"
)
# Whose office is an agency: "the Greene County Sheriff's Office".
OFFICERS = word_set("sheriff commissioner prosecutor ombudsman collector auditor governor comptroller")
# One word that is a name all the same, where "the Council" is not.
ALONE = word_set("army navy congress parliament senate pentagon treasury bundeswehr garda bundestag bundesrat knesset")
