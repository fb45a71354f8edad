// Leaves out of a Postman collection what is new each time it is made, and answers, which nobody sends. Optional parameters are
// switched off: their values are made up. Credentials are those of the starter dataset, and the control plane has no key.
const fs = require('fs');
const path = require('path');
const [from, to] = process.argv.slice(2);

const left = new Set(['id', '_postman_id', 'response', 'event', 'protocolProfileBehavior']);

function tidy(node) {
    if (Array.isArray(node)) {
        return node.map(tidy);
    }
    if (node === null || typeof node !== 'object') {
        return node;
    }
    if (isOptional(node)) {
        node = {...node, value: '', disabled: true};
    }
    return Object.fromEntries(Object.entries(node)
        .filter(([key]) => !left.has(key))
        .map(([key, value]) => [key, tidy(value)]));
}

function isOptional(node) {
    return 'disabled' in node && node.description && !node.description.content.startsWith('(Required)');
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
