"""Who came to a meeting, entered for all members at once."""

import pytest
from django.contrib.auth.models import User

from delegates.models import Congress, Delegate, Post
from hanbin.record.roles import reachable_rows
from records.admin.headcounts import HeadcountFormSet
from records.demonstration.accounts import CALLED
from records.models import Activity, Attendance, Meeting, SitIn

from .clerk import Clerk, address, contents

DAY = "2019-11-20"
EXCUSED, ABSENT, PRESENT = "excused", "absent", "present"


@pytest.fixture
def members(db):
    committee = Congress.objects.get().organization
    return [post.delegate for post in Post.objects.at(DAY).filter(organization=committee)]


def opened(clerk, **filters):
    """The fields of an empty form of a meeting."""
    return contents(clerk.get(address(Meeting, "add"), filters)) | {
        "first_day": DAY,
        "number": 777,
    }


def attended(*standings) -> dict:
    """The buttons pressed for some members."""
    pressed = {f"attendances-{member.pk}-standing": standing for member, standing in standings}
    return {"attendances-kept": "on", **pressed}


def saved(clerk, **written) -> Meeting:
    page = clerk.post(address(Meeting, "add"), opened(clerk) | written)
    assert page.status_code == 302, page.context["errors"]
    return Meeting.objects.get(number=777)


class TheGrid:
    def test_lists_everybody_in_office_as_present(self, clerk, members):
        fields = opened(clerk)
        pressed = {name: fields[name] for name in fields if name.endswith("-standing")}
        assert pressed == {f"attendances-{each.pk}-standing": PRESENT for each in members}

    def test_records_nobody_unless_it_is_switched_on(self, clerk):
        assert not saved(clerk).attendances.exists()

    def test_records_everybody_in_one_go(self, clerk, members):
        meeting = saved(clerk, **attended())
        assert meeting.attendances.filter(standing=PRESENT).count() == len(members) >= 30

    def test_tells_the_excused_from_the_absent(self, clerk, members):
        meeting = saved(clerk, **attended((members[1], EXCUSED), (members[2], ABSENT)))
        unusual = meeting.attendances.exclude(standing=PRESENT)
        assert dict(unusual.values_list("delegate", "standing")) == {
            members[1].pk: EXCUSED,
            members[2].pk: ABSENT,
        }

    def test_keeps_a_reason_only_with_leave(self, clerk, members):
        reasons = {f"attendances-{each.pk}-reason": "出差" for each in members[:2]}
        meeting = saved(clerk, **attended((members[0], EXCUSED)), **reasons)
        assert meeting.attendances.exclude(reason="").get().delegate == members[0]

    def test_fills_in_how_many_were_due_and_present(self, clerk, members):
        meeting = saved(clerk, **attended((members[0], ABSENT)))
        assert meeting.members_due == len(members)
        assert meeting.members_present == len(members) - 1

    @pytest.mark.parametrize("step", ["submit", "approve"])
    def test_keeps_the_numbers_when_a_step_is_taken_at_once(self, clerk, members, step):
        meeting = saved(clerk, **attended((members[0], ABSENT)), _step=step)
        assert (meeting.members_due, meeting.members_present) == (len(members), len(members) - 1)

    def test_leaves_the_numbers_that_were_typed(self, clerk):
        meeting = saved(
            clerk, **attended(), members_due=40, members_present=36, exemption_reason="含新增人员"
        )
        assert (meeting.members_due, meeting.members_present) == (40, 36)

    def test_asks_for_a_member_who_was_not_listed_yet(self, clerk, members):
        Post.objects.filter(delegate=members[-1]).update(ended_on="2019-12-01")
        sent = opened(clerk) | attended()
        assert f"attendances-{members[-1].pk}-standing" not in sent
        page = clerk.post(address(Meeting, "add"), sent)
        assert "会议当日在任，请选择出席情况" in page.text
        assert not Meeting.objects.filter(number=777).exists()

    def test_leaves_out_those_no_longer_in_office(self, clerk, members):
        sent = opened(clerk) | attended()
        Post.objects.filter(delegate=members[-1]).update(ended_on="2019-01-01")
        clerk.post(address(Meeting, "add"), sent)
        there = Attendance.objects.filter(meeting__number=777)
        assert there.count() == len(members) - 1

    def test_has_the_leaders_only_at_a_meeting_of_chairpersons(self, clerk, members):
        meeting = saved(clerk, kind="chairpersons", **attended())
        titles = {each.delegate.posts.earliest("order").title for each in meeting.attendances.all()}
        assert 0 < meeting.attendances.count() < len(members)
        assert "委员" not in titles

    def test_shows_and_changes_what_was_recorded(self, clerk, members):
        meeting = saved(clerk, **attended((members[0], EXCUSED)))
        clerk.amend(meeting, **attended((members[0], PRESENT)))
        assert meeting.attendances.filter(standing=PRESENT).count() == len(members)

    def test_leaves_out_who_was_not_recorded(self, clerk, members):
        meeting = saved(clerk, **attended())
        meeting.attendances.filter(delegate=members[0]).delete()
        clerk.amend(meeting)
        assert not meeting.attendances.filter(delegate=members[0]).exists()

    def test_switched_off_removes_what_was_recorded(self, clerk):
        meeting = saved(clerk, **attended())
        page = address(Meeting, "change", meeting.pk)
        sent = contents(clerk.get(page))
        del sent["attendances-kept"]
        clerk.post(page, sent)
        assert not meeting.attendances.exists()


class TheHeadcount:
    PAGES = ((Meeting, "sit_ins"), (Activity, "participations"))

    def counts(self, rows):
        return list(
            rows.order_by("category", "pk").values_list("category", "delegate", "people", "word")
        )

    @pytest.fixture
    def people(self, db):
        return list(Delegate.objects.order_by("-pk")[:3])

    @pytest.fixture
    def meeting(self, db):
        return Meeting.objects.filter(sit_ins=None).first()

    def test_takes_names_and_numbers_by_category(self, clerk, meeting, people):
        named = [each.pk for each in people[:2]]
        clerk.amend(
            meeting,
            **{
                "sit_ins-delegate-names": named,
                "sit_ins-delegate-people": 3,
                "sit_ins-official-people": 12,
                "sit_ins-official-word": "余",
            },
        )
        found = self.counts(meeting.sit_ins)
        assert sorted(found, key=str) == sorted(
            [
                *(("delegate", pk, 1, "") for pk in named),
                ("delegate", None, 3, ""),
                ("official", None, 12, "余"),
            ],
            key=str,
        )

    def test_keeps_its_rows_when_nothing_is_changed(self, clerk, people):
        for model, rows in self.PAGES:
            record = model.objects.exclude(**{rows: None}).first()
            before = list(getattr(record, rows).order_by("pk").values())
            clerk.amend(record)
            assert list(getattr(record, rows).order_by("pk").values()) == before

    def test_lets_a_name_be_taken_away(self, clerk, meeting, people):
        for each in people[:2]:
            meeting.sit_ins.create(delegate=each)
        clerk.amend(meeting, **{"sit_ins-delegate-names": [people[0].pk]})
        assert meeting.sit_ins.get().delegate == people[0]

    def test_changes_a_number_in_its_place(self, clerk, meeting):
        row = meeting.sit_ins.create(category="official", people=5)
        clerk.amend(meeting, **{"sit_ins-official-people": 6})
        assert meeting.sit_ins.get() == row
        assert meeting.sit_ins.get().people == 6

    def test_forgets_a_number_that_is_emptied(self, clerk, meeting):
        meeting.sit_ins.create(category="official", people=5)
        clerk.amend(meeting, **{"sit_ins-official-people": ""})
        assert not meeting.sit_ins.exists()

    def test_refuses_a_person_in_two_categories(self, clerk, meeting, people):
        names = {f"sit_ins-{category}-names": [people[0].pk] for category in ("delegate", "member")}
        page = clerk.amend(meeting, **names)
        assert f"{people[0]}已列入" in page.text
        assert not SitIn.objects.filter(meeting=meeting).exists()

    def test_refuses_an_approximate_word_without_a_number(self, clerk, meeting):
        page = clerk.amend(meeting, **{"sit_ins-expert-word": "余"})
        assert "填写约数词须有人次" in page.text

    @pytest.fixture
    def town(self, db):
        """The account of a town at the form of a meeting of its own."""
        client = Clerk("view_user")
        client.force_login(
            User.objects.get(username=CALLED["town"]), "delegates.backends.RoleBackend"
        )
        return client

    def test_names_only_delegates_within_reach(self, town):
        User.objects.filter(username="admin").update(is_superuser=False)
        page = town.get(address(Meeting, "add"))
        grid = next(each.formset for each in page.context["inline_admin_formsets"]
                    if isinstance(each.formset, HeadcountFormSet))  # fmt: skip
        offered = set(grid.forms[0].fields["names"].queryset)
        user = User.objects.get(username=CALLED["town"])
        assert offered == set(reachable_rows(Delegate.objects.all(), user))
        assert 0 < len(offered) < Delegate.objects.count()
