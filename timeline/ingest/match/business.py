"""Words that speak of what companies and agencies do, and of what people do to them."""

COMPANY = (
    r"workers?|sites?|depots?|stores?|factor(?:y|ies)|plants?|employees?"
    r"|staff|staffers?|engineers?|executives?|ceo|chief executive|founder|spokes\w+|shareholders?"
    r"|investors?|compan(?:y|ies)|corporation|firms?|warehouses?|cloud|software|customers?"
    r"|contracts?|contractors?|packers?"
    r"|pickers|drivers|couriers|union|services?|managers?|headquarters|offices?|products?|sells?"
    r"|sold|selling|hired|fired"
    r"|declined|announced|technolog\w+|tech|board|shares|profits?|developers?|surveillance"
    r"|retailer|app|online|platform"
    r"|subsidiary|google|microsoft|apple|facebook|meta|palantir|salesforce|openai|twitter"
    r"|mitarbeiter\w*|beschäftigte\w*"
    r"|unternehmen|konzern\w*|empresas?|trabajador\w+|emplead\w+|salariés?|employés?|entreprise"
    r"|aziend\w+|lavorator\w+"
    r"|dipendenti|trabalhador\w+|medewerkers"
)
EASTERN = "员工|公司|社員|会社|契約|合同"
AGENCY = (
    r"agents?|officers?|officials?|agency|agencies|raids?|raided|detention|detain\w*|deport\w*"
    r"|enforcement|immigra\w+|border"
    r"|asylum|migrants?|refugees?|undocumented|arrest\w*|custody|homeland|federal|visas?"
    r"|contracts?|surveillance|jails?"
    r"|police|software|google|microsoft|amazon|palantir|github|family separation"
)
AGENCY_AT_WORK = (
    r"agents?|officers?|officials?|raids?|detention|detainees?|contracts?|custody|facilit\w+"
    r"|arrest\w*|detain\w*|deport\w*"
)
SAID = (
    r"[a-z]{3,}ed|said|says|told|announced|declined|refused|confirmed|denied|argued|replied|sells?|sold|bought"
    r"|hired|fired|renewed|pays?"
    r"|paid|runs|employs|builds|built|makes|wants|signed|is sued|was sued|has|had|did|does|will"
    r"|would|used|uses|sent|sends"
)
TO_IT = (
    r"(?:contracts?|deals?|ties|work|works|worked|working|business|jobs?|sell\w*|sold|employed"
    r"|employees|workers|staff"
    r"|engineers|executives|shareholders|investors|customers|clients?|services?|software"
    r"|technology|tools|data|protests?"
    r"|strike|walkout|union|letter|petition|director|head|chief|ceo)(?: \w+){0,2} (?:of|at|by|for"
    r"|with|to|from|against|in)"
)
ASKED = (
    r"(?:asked|asks?|urged?|urges|told|tells?|sued|accused|petitioned|boycott\w*|pressed|abolish"
    r"|called on|against|joined|left|quit)"
)
