"""Names and walks of life for invented delegates; whoever bears one of them is not meant."""

from collections.abc import Iterator
from random import Random
from typing import Any

from delegates.models import Delegate

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

# Occupation: share in percent, educations it comes with, share of party members, works and posts.
WALKS = {
    Occupation.WORKER_FARMER: (
        44,
        (Education.BASIC, Education.SECONDARY, Education.SECONDARY, Education.COLLEGE),
        40,
        (("村", "村民"), ("村", "种植大户"), ("社区工厂", "工人"), ("社区", "居民小组长")),
    ),
    Occupation.CADRE: (
        21,
        (Education.COLLEGE, Education.BACHELOR, Education.BACHELOR),
        97,
        (("村党支部", "书记"), ("镇办机关", "干部"), ("社区党组织", "书记")),
    ),
    Occupation.PROFESSIONAL: (
        17,
        (Education.COLLEGE, Education.BACHELOR, Education.BACHELOR, Education.POSTGRADUATE),
        45,
        (("中心学校", "教师"), ("卫生院", "医生"), ("农业综合服务站", "农技员")),
    ),
    Occupation.ENTREPRENEUR: (
        13,
        (Education.SECONDARY, Education.COLLEGE, Education.BACHELOR),
        50,
        (("种植专业合作社", "理事长"), ("农业开发公司", "负责人"), ("建材公司", "负责人")),
    ),
    Occupation.OTHER: (
        5,
        (Education.SECONDARY, Education.COLLEGE),
        40,
        (("便民服务站", "工作人员"), ("个体商户", "经营者")),
    ),
}
WOMEN, MINORITIES, DEMOCRATS = 29, 4, 12  # of each hundred; democrats of those outside the party


def names(chance: Random, taken: set[str]) -> Iterator[tuple[str, str]]:
    """Names nobody bears yet, each with a sex."""
    while True:
        sex = Delegate.Sex.FEMALE if chance.randrange(100) < WOMEN else Delegate.Sex.MALE
        name = chance.choice(SURNAMES) + chance.choice(FIRST[sex]) + chance.choice(SECOND[sex])
        if name not in taken:
            taken.add(name)
            yield name, sex


def walk(chance: Random, town: str, occupation: str = "") -> dict[str, Any]:
    """A walk of life that hangs together."""
    weights = [share for share, *_ in WALKS.values()]
    occupation = occupation or chance.choices(list(WALKS), weights)[0]
    _, educations, communists, works = WALKS[occupation]
    work, post = chance.choice(works)
    party = Party.COMMUNIST
    if chance.randrange(100) >= communists:
        party = Party.DEMOCRATIC if chance.randrange(100) < DEMOCRATS else Party.NONE
    return {
        "occupation": occupation,
        "education": chance.choice(educations),
        "party": party,
        "ethnicity": "回族" if chance.randrange(100) < MINORITIES else "汉族",
        "employer": f"{town}{work}",
        "post": post,
    }
