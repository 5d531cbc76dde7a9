release_command

step "Apache Spark: a cluster of three executors"
tools java=openjdk-17-jre-headless
python_environment "$build/venv-spark" 'pyspark, pyarrow, pandas' -r Integrations/spark/requirements.txt
"$build/venv-spark/bin/python" Integrations/spark/test_spark.py "$xueshi"
