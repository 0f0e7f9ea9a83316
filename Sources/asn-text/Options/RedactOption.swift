import ArgumentParser

/// `--redact`.
struct RedactOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      words(
        "Tutupi nomor telepon, surel, NIK, NIP dan @akun pada semua yang dicetak.",
        "Mask phone numbers, e-mail, NIK, NIP and @handles in everything printed.")))
  var redact = false
}
