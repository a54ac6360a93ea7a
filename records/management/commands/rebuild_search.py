"""重建检索。"""

from django.core.management.base import BaseCommand

from records.search.index_updates import rebuild_index


class Command(BaseCommand):
    help = "按现有的公开记录重建检索条目；分批写入，重建期间网站照常使用。"

    def handle(self, **options):
        total = 0
        for subject, number in rebuild_index():
            total += number
            if options["verbosity"]:
                self.stdout.write(f"{subject.name}：{number}条")
        if options["verbosity"]:
            self.stdout.write(f"检索已重建，共{total}条。")
