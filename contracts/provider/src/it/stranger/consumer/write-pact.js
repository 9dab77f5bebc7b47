// Writes ../pacts: what the invoice app asks of the invoice service, said with pact-js.
//
//   npm install --no-package-lock && npm run pact
import { MatchersV3, PactV3 } from '@pact-foundation/pact';

const { eachLike, fromProviderState, integer, like, regex } = MatchersV3;

const pact = new PactV3({
  consumer: 'invoice-app',
  provider: 'invoice-service',
  dir: '../pacts',
  logLevel: 'error',
});

const invoices = '/tenants/acme/invoices';
const invoicesOfState = '/tenants/${tenant}/invoices';
const token = { Authorization: fromProviderState('Bearer ${token}', 'Bearer example') };

// fromProviderState compares types, so that it would take any tenant's name.
const owner = {
  'pact:matcher:type': 'equality',
  'pact:generator:type': 'ProviderState',
  expression: '${tenant}',
  value: 'acme',
};

const invoice = (id) => ({
  id,
  tenant: owner,
  cents: integer(4200),
  note: like('two chairs'),
});

const pages = (...links) => links.map(([page, rel]) => `<${invoices}?page=${page}>; rel="${rel}"`);

async function promise(interaction, method, path) {
  await pact.addInteraction(interaction).executeTest(async (server) => {
    const answer = await fetch(server.url + path, {
      method,
      headers: { Authorization: 'Bearer example' },
    });
    if (answer.status !== interaction.willRespondWith.status) {
      throw new Error(`${interaction.uponReceiving}: ${answer.status}`);
    }
  });
}

await promise(
  {
    states: [{ description: 'the tenant has invoices', parameters: { count: 3 } }],
    uponReceiving: 'the first page of three invoices',
    withRequest: {
      method: 'GET',
      path: fromProviderState(invoicesOfState, invoices),
      query: { page: '1' },
      headers: token,
    },
    willRespondWith: {
      status: 200,
      headers: {
        'Content-Type': 'application/json',
        Link: regex(
          '^<[^>]+/invoices\\?page=2>; rel="next", <[^>]+/invoices\\?page=2>; rel="last"$',
          pages([2, 'next'], [2, 'last']).join(', '),
        ),
      },
      body: eachLike(invoice(like('i-1')), 2),
    },
  },
  'GET',
  `${invoices}?page=1`,
);

await promise(
  {
    states: [{ description: 'the tenant has invoices', parameters: { count: 3 } }],
    uponReceiving: 'the last page of three invoices',
    withRequest: {
      method: 'GET',
      path: fromProviderState(invoicesOfState, invoices),
      query: { page: '2' },
      headers: token,
    },
    willRespondWith: {
      status: 200,
      headers: { Link: regex('^<[^>]+/invoices\\?page=1>; rel="prev"$', pages([1, 'prev'])[0]) },
      body: eachLike(invoice(like('i-3'))),
    },
  },
  'GET',
  `${invoices}?page=2`,
);

await promise(
  {
    states: [{ description: 'the tenant has invoices', parameters: { count: 1 } }],
    uponReceiving: 'an invoice by its id',
    withRequest: {
      method: 'GET',
      path: fromProviderState(`${invoicesOfState}/\${invoice}`, `${invoices}/i-1`),
      headers: token,
    },
    willRespondWith: { status: 200, body: invoice(fromProviderState('${invoice}', 'i-1')) },
  },
  'GET',
  `${invoices}/i-1`,
);

await promise(
  {
    states: [{ description: 'the tenant has invoices', parameters: { count: 1 } }],
    uponReceiving: 'an invoice to be deleted',
    withRequest: {
      method: 'DELETE',
      path: fromProviderState(`${invoicesOfState}/\${invoice}`, `${invoices}/i-1`),
      headers: token,
    },
    willRespondWith: { status: 204 },
  },
  'DELETE',
  `${invoices}/i-1`,
);
