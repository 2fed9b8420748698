"""Words with capitals that name no organization: times, functions, places, laws, events, and words that only begin."""

from timeline.ingest.parse.words import word_set

CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat"
    " sun gmt est edt pst pdt cet bst utc am pm christmas easter ramadan"
)
TITLES = word_set(
    "mr mrs ms mx dr prof professor sir dame rev judge justice senator sen rep representative congressman"
    " congresswoman mayor governor gov minister president premier chancellor councillor councilor alderman"
    " councilmember captain sergeant lieutenant colonel king queen pope lord lady prince princess miss"
)
FUNCTIONS = TITLES | word_set(
    "chief executive officer ceo cto cfo coo chair chairman chairwoman vice senior deputy secretary director"
    " manager spokesman spokeswoman spokesperson editor reporter correspondent founder cofounder co-founder provost"
    " dean rector attorney acting assistant associate speaker prime vice-chancellor pro-vice-chancellor"
    " administrator coach principal ambassador inspector detective superintendent trustee treasurer archbishop"
    " bishop father sister general-secretary registrar"
)
# What a name ends with that is no organization's, by what it is.
ENDINGS: dict[str, frozenset[str]] = {
    "a law": word_set(
        "act acts bill law laws regulation regulations directive treaty convention amendment amendments"
        " constitution charter code order accord resolution agreement section article clause chapter rule rules"
        " principles"
    ),
    "an event": word_set(
        "conference summit day days week month year awards award festival expo olympics cup championship"
        " election season war strike holiday eve prize night marathon"
    ),
    "a place": word_set(
        "street road avenue boulevard lane square plaza park bridge tower towers building airport station river"
        " lake mountain valley island islands bay beach coast sea ocean hill hills harbour harbor headquarters"
        " campus hall allee strasse straße platz rue heights quay drive way terrace area region suburb north south"
        " east west"
    ),
    "a text": word_set("report letter story magazine review times post news herald gazette tribune guardian journal"),
    "a thing": word_set(
        "program programme plan scheme suite edition version app phase lot mod stage part table figure annex"
        " appendix award pro model tool"
    ),
}
GAMES = word_set("olympic paralympic commonwealth national highland invictus")
"""Whose games are an event, and no maker of games."""
NATIONS = word_set(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus"
    " belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia"
    " congo croatia cuba cyprus czechia denmark ecuador egypt england estonia ethiopia finland france gaza georgia"
    " germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy"
    " jamaica japan jordan kazakhstan kenya kosovo kuwait laos latvia lebanon libya lithuania luxembourg malaysia"
    " mali malta mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua"
    " niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania"
    " russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland"
    " syria taiwan tanzania thailand tunisia turkey turkiye uganda ukraine uruguay uzbekistan venezuela vietnam"
    " wales yemen zambia zimbabwe europe asia africa america americas u.s us usa u.s.a uk u.k uae eu e.u emirates"
    " kingdom xinjiang commonwealth benelux bavaria"
)
STATES = word_set(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois"
    " indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri"
    " montana nebraska nevada hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania tennessee"
    " texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland"
    " victoria tasmania calif wash mass ill fla tex ariz colo conn ore pa mich minn wis n.y n.j d.c b.c ga va md"
    " tenn okla"
)
CITIES = word_set(
    "london paris berlin madrid rome vienna brussels amsterdam rotterdam utrecht hague copenhagen stockholm oslo"
    " helsinki dublin belfast edinburgh glasgow cardiff manchester birmingham leeds liverpool sheffield bristol"
    " lisbon porto athens warsaw prague budapest bucharest sofia belgrade zagreb zurich geneva basel bern munich"
    " hamburg frankfurt cologne stuttgart milan naples turin barcelona valencia seville lyon marseille toulouse"
    " kyiv kiev moscow istanbul ankara jerusalem cairo nairobi lagos accra johannesburg pretoria durban addis"
    " delhi mumbai bangalore bengaluru hyderabad chennai kolkata dhaka karachi lahore beijing shanghai shenzhen"
    " guangzhou wuhan taipei tokyo osaka seoul busan bangkok jakarta manila hanoi saigon sydney melbourne brisbane"
    " perth adelaide canberra auckland wellington toronto montreal vancouver ottawa calgary edmonton winnipeg"
    " boston chicago detroit dallas houston austin denver seattle portland oakland orlando miami atlanta tampa"
    " memphis nashville charlotte baltimore philadelphia pittsburgh cleveland columbus cincinnati minneapolis"
    " milwaukee omaha phoenix tucson tacoma spokane sacramento fresno washington brooklyn manhattan queens bronx"
    " harlem hollywood albuquerque bogota lima santiago buenos aires caracas havana quito montevideo rio paulo"
    " francisco angeles diego jose louis orleans antonio vegas city"
)
PEOPLES = word_set(
    "afghan african albanian algerian american angolan arab arabic argentine armenian asian australian austrian"
    " bangladeshi belarusian belgian bolivian brazilian british bulgarian burmese cambodian canadian catalan"
    " chilean chinese colombian croatian cuban czech danish dutch ecuadorian egyptian english estonian ethiopian"
    " european filipino finnish flemish french georgian german ghanaian greek guatemalan haitian hungarian"
    " icelandic indian indonesian iranian iraqi irish islamic israeli italian jamaican japanese jewish jordanian"
    " kazakh kenyan korean kurdish kuwaiti latin latino latvian lebanese libyan lithuanian malay malaysian maltese"
    " mexican moroccan muslim namibian nepali nigerian norwegian pakistani palestinian peruvian polish portuguese"
    " qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali"
    " spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan"
    " uyghur uighur venezuelan vietnamese welsh yemeni zambian zimbabwean catholic christian protestant democrat"
    " democrats republican republicans democratic labour tory tories conservative conservatives liberal"
    " californian texan black hispanic asians africans americans europeans germans russians britons pacific"
    " atlantic mediterranean eastern western northern southern central north south east west midwest"
)
# Regions that go with "the" or with another word: "Northern Ireland", "New York", "San Francisco", "North Carolina".
PLACE_PARTS = word_set(
    "new san los las saint st santa great the and of de la le el al northern southern north south east west united"
    " kingdom states union island islands d.c britain zealand arabia korea africa"
)
NEW = word_set("york zealand mexico jersey hampshire delhi orleans brunswick south england haven")
"""What is called new."""
COUNTRIES = NATIONS | STATES
PLACES = COUNTRIES | CITIES
# Letters that are said as such and name nobody.
LETTERS = word_set(
    "dc d.c ai it hr pr tv id pdf api apis gps dna cv gdp vat rfp rfi rfid faq q a i ii iii iv v vi ok url http"
    " html a.i usb cctv covid gdpr foia ccpa lgbt lgbtq lgbtqia stem phd mba ba ma gp mp mps pm dm sms llm llms ml"
    " vr ar pc cpu gpu ui ux sdk dei esg ngo ngos cfo ceos kpi nda ndas lpr alpr anpr fr usd eur gbp chf aud cad jpy"
    " nok sek dkk inr mw gw kw tb gb mb hq cd dvd sir ps p.s nb re fw fwd cc ad ads asap diy vpn ip iot rip sos ufo"
    " vip wi-fi wifi"
    " pto ipo r&d h1b h-1b nyc vp svp evp cba sb ab eap ny ca ak az ar ct fl il ks ky mn mo mt nc nd ne nh nj nm nv oh"
    " ri sc sd tn tx ut wi wv wy"
)
# Words that begin sentences, headings and lines. Of a run at such a place the first is cut off.
OPENERS = word_set(
    "a an the this that these those there here it its he she they we you i his her their our my your who what"
    " which when where why how whose in on at by for from with without within after before while until since"
    " because as if though although unless but and or so yet nor not no yes also still even only just then thus"
    " hence now once again about above across against along amid among around behind below beneath beside besides"
    " between beyond despite down during except inside into like near off onto out outside over past per through"
    " throughout to toward towards under up upon via all both each either neither every everyone everything"
    " everybody nobody nothing some somebody something many most much more less few fewer several other others"
    " another any anyone none one two three four five six seven eight nine ten eleven twelve twenty thirty forty"
    " fifty hundred hundreds thousands dozens millions nearly almost roughly approximately last next first second"
    " third fourth fifth earlier later early late recently yesterday today tomorrow tonight however meanwhile"
    " instead according together perhaps maybe please thank thanks dear former current new old own whether let do"
    " does did is are was were be been has have had will would can could should may might must got get see read"
    " say says said ask asked tell told make made take taken give given additionally moreover furthermore"
    " therefore otherwise finally eventually afterwards separately similarly especially particularly unlike rather"
    " such same half part ever never always often sometimes soon"
)
# Nouns and adjectives that begin sentences about people and work: "Warehouse workers", "Management told".
COMMON = word_set(
    "employees employee workers worker staff staffers engineers engineer drivers driver couriers courier riders"
    " researchers researcher shareholders shareholder investors investor customers customer users user members"
    " member organizers organisers protesters campaigners activists advocates students teachers nurses residents"
    " people police officials officers lawmakers councillors councilors senators experts critics lawyers"
    " prosecutors regulators managers management executives executive leaders spokesman spokeswoman spokesperson"
    " union unions company companies firm firms agency agencies department ministry council court board government"
    " city county state school schools university hospital warehouse tech software data delivery contract"
    " contractors contracts security labour labor civil human digital public private local national international"
    " federal regional municipal medical legal research machine face facial content moderators moderation platform"
    " app apps artists animators testers signatories petitioners strikers pickets colleagues parents families"
    " privacy rights immigration community opposition sources documents records emails letters reports figures"
    " details results talks negotiations bidders suppliers vendors tender tenders notice notices sales shares"
    " photo photograph image picture video audio source advertisement correction update updates editor note claim"
    " fact question answer senior junior internal independent external free open special general main home"
    " business world politics technology science health sport sports culture opinion comment analysis interview"
    " podcast newsletter subscribe share follow related latest top best good great"
    " rumour rumours rumor rumors gossip speculation"
    " cloud water power energy money food media internet phone network service services support access business"
)
