"""Names and occupations of invented delegates; any resemblance is accidental."""

from collections.abc import Iterator
from random import Random
from typing import Any

from delegates.models import Delegate

from .register import chance_for

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴"
    "夏钟汪田任姜范石姚廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"
)
FIRST = {
    Delegate.Sex.MALE: "志文国建德春明永世正光家成大长玉宏立先开",
    Delegate.Sex.FEMALE: "秀春玉桂小晓雪红丽金彩淑佩燕巧爱冬月素如",
}
SECOND = {
    Delegate.Sex.MALE: "平军华林安民山强才友根礼祥贵峰清义海福康",
    Delegate.Sex.FEMALE: "英兰芳梅华琴霞珍莲凤娟云萍芬荣菊香蓉玲慧",
}

Education, Occupation, Party = Delegate.Education, Delegate.Occupation, Delegate.Party

# Occupation: share in percent, educations, percentage of party members, employers and posts.
WALKS = {
    Occupation.WORKER_FARMER: (
        44,
        (Education.BASIC, Education.SECONDARY, Education.SECONDARY, Education.COLLEGE),
        40,
        (
            ("{village}", "村民"),
            ("{village}", "种植大户"),
            ("{town}社区工厂", "工人"),
            ("{community}", "居民小组长"),
        ),
    ),
    Occupation.CADRE: (
        21,
        (Education.COLLEGE, Education.BACHELOR, Education.BACHELOR),
        97,
        (("{village}党支部", "书记"), ("{office}", "干部"), ("{community}党支部", "书记")),
    ),
    Occupation.PROFESSIONAL: (
        17,
        (Education.COLLEGE, Education.BACHELOR, Education.BACHELOR, Education.POSTGRADUATE),
        45,
        (("{town}中心学校", "教师"), ("{clinic}", "医生"), ("{town}农业综合服务站", "农技员")),
    ),
    Occupation.ENTREPRENEUR: (
        13,
        (Education.SECONDARY, Education.COLLEGE, Education.BACHELOR),
        50,
        (
            ("{town}种植专业合作社", "理事长"),
            ("{town}农业开发公司", "负责人"),
            ("{town}建材公司", "负责人"),
        ),
    ),
    Occupation.OTHER: (
        5,
        (Education.SECONDARY, Education.COLLEGE),
        40,
        (("{town}便民服务站", "工作人员"), ("{town}个体商户", "经营者")),
    ),
}
IN_TOWN = {"村民": "居民", "种植大户": "个体经营者"}  # the same work in a subdistrict
LEARNED = (Occupation.CADRE, Occupation.PROFESSIONAL, Occupation.ENTREPRENEUR)
# Occupations named in the sheets: occupation, employer, post.
NAMED_WORKS = {
    "种植专业合作社理事长": (Occupation.ENTREPRENEUR, "{town}种植专业合作社", "理事长"),
    "村党支部书记": (Occupation.CADRE, "{village}党支部", "书记"),
    "企业负责人": (Occupation.ENTREPRENEUR, "{town}农产品加工公司", "负责人"),
    "中学教师": (Occupation.PROFESSIONAL, "{town}初级中学", "教师"),
    "社区党委书记": (Occupation.CADRE, "{community}党委", "书记"),
    "镇卫生院医生": (Occupation.PROFESSIONAL, "{clinic}", "医生"),
    "村委会主任": (Occupation.WORKER_FARMER, "{village}村民委员会", "主任"),
    "律师": (Occupation.PROFESSIONAL, "{town}律师事务所", "律师"),
    "社区工厂负责人": (Occupation.ENTREPRENEUR, "{town}社区工厂", "负责人"),
    "货运企业负责人": (Occupation.ENTREPRENEUR, "{town}货运公司", "负责人"),
}
# Members of the standing committee hold no office in government, court or procuratorate.
MEMBERS_WORKS = (
    (Occupation.CADRE, "区人大常委会机关", "专职委员"),
    (Occupation.PROFESSIONAL, "{town}中心学校", "校长"),
    (Occupation.PROFESSIONAL, "{clinic}", "主治医师"),
    (Occupation.ENTREPRENEUR, "{town}农业开发公司", "负责人"),
    (Occupation.CADRE, "{village}党支部", "书记"),
    (Occupation.PROFESSIONAL, "{town}律师事务所", "律师"),
    (Occupation.ENTREPRENEUR, "{town}建材公司", "负责人"),
    (Occupation.CADRE, "{community}党支部", "书记"),
)
FIRST_OF_PLACE, SECOND_OF_PLACE = "青云松柳石梅竹枫桃杏茶楠", "坪湾岭溪垭沟坝梁"
WOMEN, MINORITIES, DEMOCRATS = 29, 4, 12  # percentages; DEMOCRATS among non-members of the party


def invented_names(chance: Random, taken: set[str]) -> Iterator[tuple[str, str]]:
    """Yield new names, each with a sex."""
    while True:
        sex = Delegate.Sex.FEMALE if chance.randrange(100) < WOMEN else Delegate.Sex.MALE
        name = chance.choice(SURNAMES) + chance.choice(FIRST[sex]) + chance.choice(SECOND[sex])
        if name not in taken:
            taken.add(name)
            yield name, sex


def walk_of_life(chance: Random, town: str, name: str, occupation: str = "") -> dict[str, Any]:
    """Return a consistent combination of education, party, ethnicity and occupation."""
    weights = [share for share, *_ in WALKS.values()]
    occupation = occupation or chance.choices(list(WALKS), weights)[0]
    _, educations, communists, works = WALKS[occupation]
    work, post = chance.choice(works)
    party = Party.COMMUNIST
    if chance.randrange(100) >= communists:
        democrat = chance.randrange(100) < DEMOCRATS and occupation in LEARNED
        party = Party.DEMOCRATIC if democrat else Party.NONE
    return {
        "education": chance.choice(educations),
        "party": party,
        "ethnicity": "回族" if chance.randrange(100) < MINORITIES else "汉族",
    } | job_in_town(town, name, (occupation, work, post), party)


def job_in_town(town: str, name: str, work: tuple[str, str, str], party: str) -> dict[str, Any]:
    """Return occupation, employer and post in a town; a party secretary is a party member."""
    occupation, employer, post = work
    chance, in_town = chance_for("home", town, name), town.endswith("街道")
    place = chance.choice(FIRST_OF_PLACE) + chance.choice(SECOND_OF_PLACE)
    employer = employer.format(
        town=town,
        village=f"{town}{place}{'社区' if in_town else '村'}",
        community=f"{town}{place}社区",
        office=f"{town}{'办事处' if in_town else '人民政府'}",
        clinic=f"{town}{'社区卫生服务中心' if in_town else '卫生院'}",
    )
    return {
        "occupation": occupation,
        "employer": employer,
        "post": IN_TOWN.get(post, post) if in_town else post,
        "party": Party.COMMUNIST if post == "书记" else party,
    }
