"""Explain in Chinese how a deadline is computed."""

from datetime import date, timedelta

from hanbin.record.periods import format_day
from records.models import DeadlineRule

from .calendar import WorkCalendar
from .holiday_lines import WEEKDAYS

Limit, Unit = DeadlineRule.Limit, DeadlineRule.Unit

BEGINS = {
    Limit.ANSWER: "交办",
    Limit.HAND_BACK: "交办",
    Limit.CONTACT: "交办",
    Limit.OPINION: "交办",
    Limit.AGAIN: "交回重新办理",
    Limit.RATING: "收到答复",
    Limit.ASSIGN: "提出",
}
MOST_DAYS_LISTED = 30
ONE_DAY = timedelta(days=1)
_NUMERALS = ("", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")


def explain_deadline(
    rule: DeadlineRule, calendar: WorkCalendar, start: date, plain: date, on: date
) -> str:
    """Return one sentence from the first day to the last."""
    first = on_weekday(start) if rule.unit == Unit.WORKING_DAYS else format_day(start)
    said = [f"自{first}{start_in_words(rule.limit)}起{amount_in_words(rule, rule.amount)}"]
    said += passed_over(rule, calendar, start, on)
    if plain != on:
        why = rest_of(calendar, plain)
        said.append(f"满期日{month_and_day(plain)}为{why}，顺延至{format_day(on)}")
    else:
        said.append(f"至{format_day(on)}")
        if not calendar.works(on):
            said.append(f"最后一日为{rest_of(calendar, on)}，不顺延")
    return f"{'，'.join(said)}。"


def deadline_steps(
    rule: DeadlineRule, calendar: WorkCalendar, start: date, plain: date, on: date
) -> tuple[str, ...]:
    """Return the explanation as separate steps."""
    law = f"依据：{rule.law}" if rule.law else "未写明依据"
    steps = [
        f"规则：{rule.get_limit_display()}，{amount_in_words(rule, rule.amount)}；"
        f"适用于{format_day(rule.since)}及以后开始的（{law}）。",
        f"起算：{on_weekday(start)}{start_in_words(rule.limit)}，当日不计。",
    ]
    steps += [f"{said}。" for said in passed_over(rule, calendar, start, on)]
    counted = list(calendar.workdays(start, plain))
    if rule.unit == Unit.WORKING_DAYS and len(counted) <= MOST_DAYS_LISTED:
        steps.append(f"逐日计入：{'、'.join(map(month_and_day, counted))}。")
    if rule.unit == Unit.MONTHS and plain.day < start.day:
        steps.append(f"{plain.year}年{plain.month}月没有{start.day}日，以月末为最后一日。")
    steps.append(f"最后一日：{'，'.join([on_weekday(plain), *_fate(calendar, plain, on)])}。")
    return tuple(steps)


def _fate(calendar: WorkCalendar, plain: date, on: date) -> list[str]:
    """Return what happens if the office is closed on the last day."""
    if calendar.works(plain):
        return []
    named = [f"在{rest_of(calendar, plain)}"] if plain in calendar.special else []
    return [*named, f"顺延至{on_weekday(on)}" if plain != on else "不顺延"]


def describe_extension(rule: DeadlineRule, due_on: date, agreed_on: date, until: date) -> str:
    """Return who granted an extension, and whether the deadline had passed by then."""
    office = rule.get_extended_by_display()
    if agreed_on <= due_on:
        return f"{format_day(agreed_on)}经{office}同意，延至{format_day(until)}"
    first, last = due_on + ONE_DAY, agreed_on - ONE_DAY
    lapse = f"，{day_span(first, last)}仍计逾期" if first <= last else ""
    return f"期满后{format_day(agreed_on)}经{office}同意{lapse}，延至{format_day(until)}"


def start_in_words(limit: str) -> str:
    """Return the event with which a limit begins."""
    return BEGINS[Limit(limit)]


def amount_in_words(rule: DeadlineRule, amount: int) -> str:
    """Return an amount as the law writes it: 三个月, 5个工作日, 10日."""
    if rule.unit == Unit.MONTHS and amount < len(_NUMERALS):
        return f"{_NUMERALS[amount]}个月"
    return rule.said(amount)


def weekday_name(day: date) -> str:
    """周五."""
    return f"周{WEEKDAYS[day.weekday()]}"


def on_weekday(day: date) -> str:
    """2019年9月27日（周五）."""
    return f"{format_day(day)}（{weekday_name(day)}）"


def month_and_day(day: date) -> str:
    """10月1日."""
    return f"{day.month}月{day.day}日"


def day_span(first: date, last: date) -> str:
    """Return a span of days such as 10月1日至7日, or a single day."""
    if first == last:
        return month_and_day(first)
    end = f"{last.day}日" if first.month == last.month else month_and_day(last)
    return f"{month_and_day(first)}至{end}"


def rest_of(calendar: WorkCalendar, day: date) -> str:
    """Return why a day is off: 周六, 国庆节假期."""
    return f"{calendar.special[day].name}假期" if day in calendar.special else weekday_name(day)


def passed_over(rule: DeadlineRule, calendar: WorkCalendar, after: date, until: date) -> list[str]:
    """Return the holidays skipped and make-up days counted by a limit in working days."""
    if rule.unit != Unit.WORKING_DAYS:
        return []
    rests = [
        f"{rest.name}假期{day_span(rest.first, rest.last)}" for rest in calendar.rests(after, until)
    ]
    made_up = [month_and_day(day) for day in calendar.make_up_days(after, until)]
    unknown = [str(y) for y in range(after.year, until.year + 1) if not calendar.knows(y)]
    said = [f"{'、'.join(rests)}不计"] if rests else []
    said += [f"{'、'.join(made_up)}调休上班计入"] if made_up else []
    return said + ([f"{'、'.join(unknown)}年节假日未录入，按周一至周五计"] if unknown else [])


def time_left(due_on: date, today: date) -> str:
    """Return the days left in words: 还有5天, 今天到期, 逾期3天."""
    days = (due_on - today).days
    if days == 0:
        return "今天到期"
    return f"还有{days}天" if days > 0 else f"逾期{-days}天"
