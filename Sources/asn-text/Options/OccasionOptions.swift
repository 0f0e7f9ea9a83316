import ASNText
import ArgumentParser

/// What is known about a post besides its text: `--target`, `--date`, `--action`.
struct OccasionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words(
        "Nomor urut pasangan yang dinilai walaupun tidak disebut.",
        "Ballot number of a pair to score even where it is not named."), valueName: "N"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      words(
        "Tanggal unggahan; menentukan tahapan dan aturannya.",
        "The date of the post; picks the stage and so the rules."), valueName: "YYYY-MM-DD"))
  var date: CalendarDay?

  @Option(
    help: ArgumentHelp(
      words("Tindakan terhadap teks itu.", "What was done with the text."),
      valueName: "post|comment|share|like|follow"))
  var action = Action.post
}
