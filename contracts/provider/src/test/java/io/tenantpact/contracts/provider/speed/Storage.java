package io.tenantpact.contracts.provider.speed;

/** Where the provider keeps its notes. */
enum Storage {
  MEMORY("keeps its data in memory") {
    @Override
    NoteStore open() {
      return new MemoryNotes();
    }
  },
  POSTGRES("keeps its data on PostgreSQL") {
    @Override
    NoteStore open() {
      return PostgresNotes.inDatabase("notes");
    }
  };

  private final String title;

  Storage(String title) {
    this.title = title;
  }

  abstract NoteStore open();

  @Override
  public String toString() {
    return title;
  }
}
