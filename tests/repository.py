"""A git repository for a test, of somebody and with nobody's settings."""

import os
import subprocess

WHO = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@learner.example",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@learner.example",
}


class Repository:
    """A new repository in a folder; each commit is a day later than the one before."""

    def __init__(self, folder):
        self.folder, self.day = folder, 0
        self.git("init", "--initial-branch=main")

    def git(self, *arguments):
        self.day += 1
        when = f"2026-11-{self.day:02}T10:00:00+02:00"
        environment = os.environ | WHO | {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=environment, check=True, capture_output=True
        )
        return done.stdout.decode().strip()

    def commit(self, path, text):
        """Write a file, commit it, and return the commit."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.git("add", ".")
        self.git("commit", "--allow-empty", "-m", "Change the plan")
        return self.git("rev-parse", "HEAD")
