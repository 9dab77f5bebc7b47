package io.tenantpact.service.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@WithService
class ServiceDatabaseTest {

  private final ServiceDatabase shared;

  ServiceDatabaseTest(ServiceDatabase shared) {
    this.shared = shared;
  }

  @Test
  void aDatabaseThatIsDroppedLeavesNothingOnTheServer() {
    var database = ServiceDatabase.create();
    assertThat(left(database)).isEqualTo(3);

    database.drop();

    assertThat(left(database)).isZero();
  }

  /** Of the database and its two roles. */
  private int left(ServiceDatabase database) {
    return shared
        .superuser()
        .sql(
            """
            select (select count(*) from pg_database where datname = :name)
              + (select count(*) from pg_roles where rolname in (:owner, :app))
            """)
        .param("name", database.name())
        .param("owner", database.owner())
        .param("app", database.app())
        .query(Integer.class)
        .single();
  }
}
