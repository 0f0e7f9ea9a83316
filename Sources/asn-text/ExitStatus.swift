/// How the program ends, with the numbers of `sysexits.h`.
///
/// No verdict ever changes them.
enum ExitStatus: Int32 {
  /// It ran.
  case ran = 0
  /// The command line is wrong (EX_USAGE).
  case usage = 64
  /// Some input record or corpus row could not be read (EX_DATAERR).
  case unreadableRecord = 65
  /// There is no such input (EX_NOINPUT).
  case noInput = 66
  /// A fault of the program (EX_SOFTWARE).
  case internalError = 70
  /// Output could not be written (EX_IOERR).
  case outputError = 74
  /// A model, lexicon, election or rule file is not valid (EX_CONFIG).
  case invalidFile = 78
}
