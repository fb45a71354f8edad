// Leaves out of a Postman collection what is new each time it is made, and answers, which nobody sends. Optional parameters are
// switched off: their values are made up. Forms have the example of the document, which the converter passes over. Credentials are
// those of the starter dataset, and the control plane has no key.
const fs = require('fs');
const path = require('path');
const [from, to, openapi] = process.argv.slice(2);

const left = new Set(['id', '_postman_id', 'response', 'event', 'protocolProfileBehavior', 'needed']);

function tidy(node) {
    if (Array.isArray(node)) {
        return node.map(tidy);
    }
    if (node === null || typeof node !== 'object') {
        return node;
    }
    if (node.request) {
        node = {...node, request: usable(node.request)};
    } else if (isOptional(node)) {
        node = {...node, value: '', disabled: true};
    }
    return Object.fromEntries(Object.entries(node)
        .filter(([key]) => !left.has(key))
        .map(([key, value]) => [key, tidy(value)]));
}

// The form of each operation that has one, by the operation's name.
const forms = new Map(Object.values(JSON.parse(fs.readFileSync(openapi)).paths)
    .flatMap(Object.values)
    .map(({summary, requestBody}) => [summary, requestBody?.content['application/x-www-form-urlencoded']?.example]));

// Parameters without which a call is refused, though each alone is optional.
const oneOf = {'api/v1/bulk_metadata/job/': 'id'};

function usable(request) {
    const form = forms.get(request.name) ?? {};
    const needed = oneOf[request.url.path.join('/')];
    return {
        ...request,
        url: {...request.url, query: request.url.query.map(each => ({...each, needed: each.key === needed}))},
        ...(request.body?.urlencoded && {body: {
            ...request.body,
            urlencoded: request.body.urlencoded.map(each => (each.key in form ? {...each, value: form[each.key], needed: true} : each)),
        }}),
    };
}

function isOptional(node) {
    return 'disabled' in node && !node.needed && node.description && !node.description.content.startsWith('(Required)');
}

const credentials = {
    alation: {apiKey: 'server-admin-token'},
    scim: {bearerToken: 'scim-token'},
    matillion: {basicAuthUsername: 'admin', basicAuthPassword: 'understudy'},
    control: {apiKey: ''},
};

function withCredentials(collection) {
    const known = Object.entries(credentials[path.basename(to, '.json')]).map(([key, value]) => ({key, value}));
    return {...collection, variable: [...collection.variable, ...known]};
}

fs.writeFileSync(to, JSON.stringify(withCredentials(tidy(JSON.parse(fs.readFileSync(from)))), null, 1) + '\n');
