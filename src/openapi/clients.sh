#!/bin/sh
# Makes clients of all four documents and compiles them, lets two linters read the documents, and renews docs/postman.
# See README.md beside this file. Needs JDK 17, Python 3, Node.js 20 and what ./mvnw package makes.
set -eu

generator=7.25.0
postman=6.3.3
redocly=2.77.0
spectral=6.16.3
typescript=5.9.3
port=9180

cd "$(dirname "$0")/../.."
work=target/clients
mkdir -p $work

java -jar target/understudy.jar --server.port=$port > $work/server.log 2>&1 &
server=$!
trap 'kill $server' EXIT
for second in $(seq 60); do
    curl -sf http://localhost:$port/actuator/health > $work/health.json && break
    sleep 1
done
# As everybody has them who starts the server without settings.
for api in alation scim matillion control; do
    curl -sf http://localhost:$port/v3/api-docs/$api | sed "s/localhost:$port/localhost:8080/" > $work/$api.json
done

lint() {
    npx -y @redocly/cli@$redocly lint --config src/openapi/redocly.yaml $work/$1.json
    npx -y @stoplight/spectral-cli@$spectral lint --fail-severity error --ruleset src/openapi/spectral.yaml $work/$1.json
}

generate() {
    api=$1 language=$2
    shift 2
    java -jar $work/generator/openapi-generator-cli-$generator.jar generate \
        -i $work/$api.json -g $language -o $work/$api-$language "$@" > $work/$api-$language.log 2>&1
}

java_client() {
    generate $1 java --additional-properties=library=native,openApiNullable=false
    ./mvnw -B -ntp -q -f $work/$1-java/pom.xml -Dmaven.test.skip=true compile
}

typescript_client() {
    generate $1 typescript-fetch
    npx -y -p typescript@$typescript tsc --noEmit --strict --target es2020 --module esnext \
        --moduleResolution node --lib es2020,dom $work/$1-typescript-fetch/index.ts
}

python_client() {
    generate $1 python
    python3 -m compileall -q $work/$1-python
}

postman() {
    npx -y openapi-to-postmanv2@$postman -s $work/$1.json -o $work/$1.postman.json \
        -O folderStrategy=Tags,requestParametersResolution=Example,parametersResolution=Example > $work/$1-postman.log
    node src/openapi/tidy-postman.js $work/$1.postman.json docs/postman/$1.json $work/$1.json
}

if [ "${1:-}" != postman ]; then
    ./mvnw -B -ntp -q dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:$generator -DoutputDirectory=$work/generator
fi
for api in alation scim matillion control; do
    postman $api
    [ "${1:-}" = postman ] && continue
    lint $api
    java_client $api
    typescript_client $api
    python_client $api
    echo "$api: linted, Java, TypeScript and Python clients made and compiled, Postman collection renewed"
done
