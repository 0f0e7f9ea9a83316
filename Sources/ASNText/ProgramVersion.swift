import Patterns
import UnicodeText

extension Resources {
  /// What the program is made of, a line each: for `--version` and error reports.
  public var versionText: String {
    """
    asn-text \(Self.version)
    ICU \(UnicodeLibrary.version)
    PCRE2 \(PatternLibrary.version)
    model \(provenance.model.isEmpty ? "-" : provenance.model)
    lexicons \(provenance.lexicons)
    rules \(provenance.rules)

    """
  }

  /// The version and the digests that every answer carries.
  public var provenance: Provenance { hashes }
}
