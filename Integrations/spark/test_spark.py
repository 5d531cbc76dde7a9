"""Holds the job against `xueshi score` on one machine: test_spark.py PATH_TO_XUESHI

Runs on a real cluster of three executors on this machine, each a Java process of its own. Ends with `N passed, N failed`.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import pyspark

os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
os.environ["PYSPARK_PYTHON"] = sys.executable
sys.dont_write_bytecode = True
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

import score_on_spark
from harness import Harness, differences, misplaced
from cohort import Cohort
from pyspark.sql import SparkSession

MASTER = "local-cluster[3,1,1024]"
SETTINGS = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
            "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
            # Small, so that files of a test are split, too.
            "spark.sql.files.maxPartitionBytes": "400k", "spark.sql.files.openCostInBytes": "1k"}


def run(test, cohort):
    people, events = cohort.whole()
    expected = test.single(people, events)
    if len(expected["rejects"]) < 12 or not any(row[0] == cohort.SKEWED for row in expected["results"]):
        raise RuntimeError("the cohort has not what it is to have")

    for partitions in (1, 7, 64):
        test.check(f"csv, {partitions} partitions: the answers of one machine, refused rows included", lambda: differences(
            expected, test.job(str(people[0]), str(events[0]), partitions=partitions)))

    test.check("each answer names the line of the people file", lambda: misplaced(test.job(str(people[0]), str(events[0]))))

    def split():
        people, events = cohort.split(5)
        same = differences(expected, test.single(people, events))
        got = test.job(str(people[0].parent), str(events[0].parent))
        return same or differences(expected, got) or misplaced(got) or (
            len(test.sources) < 5 and f"refused rows name {test.sources}, which are not all files")
    test.check("any split into files gives the same union, and refused rows name their file", split)

    def scattered():
        people, events = cohort.scattered(4)
        return differences(test.single(people, events), test.job(str(people[0].parent), f"{events[0].parent}/*"))
    test.check("rows in any order, over several files: the files in the order of their names, one of them in gzip", scattered)

    def parquet():
        typed = cohort.parquet(test.spark)
        texts = cohort.plain()
        expected, got = test.single(*texts), test.job(*typed, "--from", "parquet")
        # A cell may stand elsewhere in its row.
        for answers in (expected, got):
            answers["rejects"] = sorted(row[:3] for row in answers["rejects"])
        return (not expected["rejects"] and "no row is refused") or differences(expected, got)
    test.check("parquet with days and decimals: the answers of one machine to the same as text", parquet)

    def multi_line():
        people, events = cohort.multi_line()
        expected = test.single(people, events)
        problem = ""
        try:
            test.job(str(people[0]), str(events[0]))
            problem = "without --multi-line it is no error"
        except Exception as error:
            if "--multi-line" not in str(error):
                problem = f"the error does not speak of --multi-line: {error}"
        return problem or differences(expected, test.job(str(people[0]), str(events[0]), "--multi-line"), ("results", "years", "sum"))
    test.check("a cell over several lines is an error that says what to do, and with --multi-line a cell", multi_line)

    test.check("an executor is killed while it works, and nothing is missing or twice", lambda: killed(test, people, events, expected))
    test.check("what the process has to say ends up in the error, and nothing is written", lambda: failing(test, people, events))


def killed(test, people, events, expected):
    """Kills the executor of the third process to start, while that waits."""
    place = pathlib.Path(tempfile.mkdtemp(dir=test.folder))
    command = place / "xueshi-slow"
    command.write_text(f"""#!/bin/sh
echo start >> {place}/starts
for turn in 1 2 3; do
  if mkdir {place}/$turn 2> /dev/null; then
    if [ $turn = 3 ]; then echo $$ > {place}/new && mv {place}/new {place}/process; sleep 6; fi
    break
  fi
done
exec {test.xueshi} "$@"
""")
    command.chmod(0o755)
    dead = []

    def kill():
        while not (place / "process").exists():
            time.sleep(0.05)
        process = int((place / "process").read_text())
        while pathlib.Path(f"/proc/{process}/comm").read_text().strip() != "java":
            process = int(pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
        os.kill(process, signal.SIGKILL)
        dead.append(process)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    got = test.job(str(people[0]), str(events[0]), "--xueshi", str(command), partitions=9)
    killer.join(1)
    starts = len((place / "starts").read_text().split())
    return differences(expected, got) or (not dead and "no executor was killed") or (
        starts <= 9 and f"{starts} processes for 9 partitions: nothing was done again")


def failing(test, people, events):
    command = pathlib.Path(tempfile.mkdtemp(dir=test.folder)) / "xueshi-broken"
    command.write_text("#!/bin/sh\necho 'the disk is made of cheese' >&2\nexit 74\n")
    command.chmod(0o755)
    out = f"{command.parent}/answers"
    asked = score_on_spark.arguments(["--people", str(people[0]), "--events", str(events[0]), "--out", out, "--partitions", "2",
                                      "--xueshi", str(command)])
    try:
        score_on_spark.run(test.spark, asked)
    except Exception as error:
        return ("cheese" not in str(error) or "74" not in str(error)) and f"the error is {error}" or (
            os.path.exists(out) and "something was written")
    return "it is no error"


def shipped(test, people, events, expected):
    """By spark-submit, in an environment that has no xueshi but the one shipped."""
    place = pathlib.Path(tempfile.mkdtemp(dir=test.folder))
    command = place / "xueshi"
    command.write_bytes(pathlib.Path(test.xueshi).read_bytes())
    command.chmod(0o644)
    submit = pathlib.Path(os.environ["SPARK_HOME"]) / "bin" / "spark-submit"
    settings = [word for name, value in SETTINGS.items() for word in ("--conf", f"{name}={value}")]
    done = subprocess.run(
        [submit, "--master", MASTER, *settings, "--files", command, score_on_spark.__file__, "--people", people[0],
         "--events", events[0], "--out", f"{place}/answers", "--partitions", "5", "--xueshi", "xueshi", "--years"],
        capture_output=True, text=True, check=False)
    if done.returncode:
        return f"status {done.returncode}\n{done.stderr[-3000:]}"
    return differences(expected, test.answers(f"{place}/answers", done.stdout.strip().split("\n")[-1].split(";")[0]))


def quiet(folder):
    """Keeps Spark's log to itself: what goes wrong is in the errors, and executors that are killed have a lot to say."""
    folder.mkdir()
    (folder / "log4j2.properties").write_text(
        "rootLogger.level = off\nrootLogger.appenderRef.console.ref = console\nappender.console.type = Console\n"
        "appender.console.name = console\nappender.console.layout.type = PatternLayout\n")
    os.environ["SPARK_CONF_DIR"] = str(folder)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: test_spark.py PATH_TO_XUESHI")
    with tempfile.TemporaryDirectory(prefix="xueshi-spark-") as folder:
        quiet(pathlib.Path(folder, "conf"))
        test = Harness(pathlib.Path(sys.argv[1]).resolve(), folder)
        cohort = Cohort(test.xueshi, pathlib.Path(folder))
        builder = SparkSession.builder.master(MASTER).config(map=SETTINGS).config("spark.local.dir", folder)
        test.spark = builder.getOrCreate()
        test.spark.sparkContext.setLogLevel("OFF")
        try:
            run(test, cohort)
        finally:
            test.spark.stop()
        people, events = cohort.whole()
        test.check("the command is shipped by --files", lambda: shipped(test, people, events, test.single(people, events)))
        # Where the executors of such a cluster work.
        shutil.rmtree(pathlib.Path(os.environ["SPARK_HOME"], "work"), ignore_errors=True)
        print(f"{test.passed} passed, {test.failed} failed")
        sys.exit(1 if test.failed else 0)


main()
