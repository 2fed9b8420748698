"""What stands beside a name and tells what it names: classes of words; `before` and `behind` say where each stands."""

from timeline.ingest.parse.words import word_set

# Those an organization has: "Corvane employees", "Corvane's board", "workers at Corvane".
PEOPLE = word_set(
    "employee employees worker workers staff staffer staffers engineer engineers driver drivers courier couriers"
    " rider riders shareholder shareholders stockholders investor investors customer customers executive"
    " executives manager managers management spokesman spokeswoman spokesperson spokespeople recruiters"
    " researchers researcher developers moderators contractors subcontractors official officials officer officers"
    " leadership members member union boss bosses chief ceo founder founders cofounder co-founder chairman"
    " chairwoman president lawyers board subscribers users technicians pilots pickers packers annotators designers"
    " artists scientists assessors subsidiary unit division arm competitor competitors rival rivals"
)
# What only organizations have: "Corvane's headquarters", "Corvane shares".
BELONGINGS = word_set(
    "shares stock subsidiary division branch unit app website platform software products product services cloud"
    " contract contracts agreement deal bid tender licence license cameras algorithm algorithms technology systems"
    " ceo cfo cto annual earnings profits revenue revenues customers chips servers lobbyists withdrawal policy"
    " partner supplier suppliers rival rivals"
)
PREMISES = word_set(
    "headquarters offices office warehouse warehouses store stores depot depots plant plants factory factories"
    " studio studios campus hub hubs"
)
MODIFIERS = word_set(
    "warehouse delivery software tech former current own senior junior fellow contract security support cloud"
    " data retail ai content factory store campus long-time longtime chief general works top annual main local"
    " food fulfillment fulfilment ride-hail gig app game video customer hub logistics field"
)
SAYS = word_set(
    "said says announced announces declined confirmed denied stated told replied responded refused wrote promised"
    " disputed apologized apologised rejected insisted argued claimed estimates estimated expects warned"
    " acknowledged"
)
ACTS = word_set(
    "awarded awards signed signs renewed renews extended extends ended ends terminated terminates cancelled"
    " canceled cancels won wins supplies supplied sells sold acquired acquires bought buys launched launches hired"
    " hires laid fired employs operates runs represents sued sues fined withdrew withdraws pulled dropped drops"
    " adopted adopts voted approved approves filed files published publishes provides provided offers offered"
    " makes made introduced suspended suspends banned bans opened opens ruled ordered orders organized organised"
    " called built builds owns paid pays raised recognized recognised lodged delivered issued invited agreed plans"
    " plan leads led owes cut changed switched paused stopped stops settled admitted bid bids joined serves served"
    " holds has"
    " reached refused faces faced uses used gave gives sent sends took takes created moved moves spent allowed allows"
    " requires required charges charged threatened threatens decided decides received receives reduced removed lifted"
    " rolled backed installed deployed deploys recognizes recognises settles agrees chose"
)
AUXILIARY = word_set(
    "has have had will would also then on last this earlier later is was not did does recently never yesterday"
    " today could may must be been again already still quietly formally unanimously publicly only just first"
    " initially monday tuesday wednesday thursday friday saturday sunday week month itself now"
)
# "The company Corvane", "their union, the NWU", "Corvane, a maker of lamps": with the sort that each tells.
CALLED: dict[str, frozenset[str]] = {
    "company": word_set(
        "company firm start-up startup giant maker chipmaker carmaker automaker drugmaker retailer supplier"
        " vendor contractor subcontractor manufacturer developer provider operator broker insurer bank airline"
        " carrier publisher platform marketplace competitor rival reseller app website outfit consultancy"
        " corporation conglomerate subsidiary parent employer unicorn bidder brand shop landlord agency-owned"
        " investor fund processor integrator studio chain owner lender builder bookmaker"
    ),
    "agency": word_set(
        "agency department ministry regulator watchdog authority council court police university hospital school"
        " constabulary commission municipality bureau"
    ),
    "body": word_set(
        "union group organization organisation nonprofit non-profit charity association federation coalition"
        " alliance collective campaign network institute ngo foundation body party guild syndicate movement think-"
        " tank thinktank co-operative cooperative local"
    ),
}
CALLS = {word: sort for sort, words in CALLED.items() for word in words}
# Who is called so is a person: "branch secretary Yusuf Marrin", "Yusuf Marrin, a driver".
PERSONS = word_set(
    "spokesman spokeswoman spokesperson secretary president director chairman chairwoman chair chief executive"
    " officer ceo minister mayor senator governor judge councillor professor lecturer analyst lawyer attorney"
    " engineer driver worker employee organizer organiser researcher founder cofounder co-founder manager member"
    " head leader commissioner activist campaigner student teacher nurse partner colleague photographer author"
    " reporter editor journalist resident mother father son daughter wife husband man woman steward delegate"
    " representative scientist economist sheriff prosecutor provost dean counsel designer developer courier rider"
    " picker who aged"
)
DEALS = word_set(
    "contract contracts deal deals agreement agreements partnership partnerships talks arrangement relationship"
    " business order orders ties work venture licence license subcontract bid merger dealings settlement"
    " negotiations"
)
# A name behind these is somebody who does or is done to: "sued Corvane", "awarded Corvane a contract".
DONE_TO = word_set(
    "sued sue sues fined fine awarded award awards acquired hired urged urges accused accuses petitioned ordered"
    " paid joined employed owns own represents by against with without"
    " boycott boycotted boycotting stop force forced pressure pressured criticized criticised accusing suing urging"
    " blamed urge demanded joining"
)
# So do people, who are named in full first: of several words it tells nothing.
ASKED = word_set("told asked warned asking ask praised")
# "A petition to Corvane", "sold to Corvane", "a lawsuit against Corvane".
ADDRESSED = word_set(
    "letter letters petition petitions complaint complaints lawsuit lawsuits suit case charge charges claim"
    " claims appeal protest protests strike strikes boycott grievance call sold awarded let sale given lost fine"
    " proceedings action allegations campaign objections demands"
)
# "Built by Corvane".
DONE_BY = word_set(
    "built made supplied provided developed run operated owned acquired bought sold hired led represented called"
    " filed employed designed marketed published organized organised commissioned signed paid offered delivered"
    " used"
)
# "In a message seen by the Daily Star": who has seen it tells of it.
SEEN = word_set("seen obtained reviewed read reported heard verified interviewed")
PLACED = word_set("in near across outside throughout around beyond into")
THINGS = word_set(
    "tool model feature product chatbot assistant drone drones phone watch algorithm database machine device"
    " devices series version prototype scanner robot satellite satellites programme program project system systems"
    " suite smartphone console act bill law"
)
# "The tool, known as Easel", "a product called Harrow".
NAMED_SO = word_set("called named dubbed nicknamed codenamed code-named known titled entitled")
ARTICLES = word_set("a an the one its their our whose")
HYPHENS = ("-", "‑")
# "Worked at Corvane", "fired by Corvane".
WORK = word_set(
    "work works worked working job jobs role resigned resign quit hired fired laid strike strikes walkout employed"
    " career conditions unionize unionise organizing organising"
)
