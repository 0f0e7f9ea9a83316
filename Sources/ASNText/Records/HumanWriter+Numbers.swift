import Neutrality

extension HumanWriter {
  func say(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  /// A share in whole per cent; never 0 % or 100 % for what is only nearly so.
  func percent(_ share: Double) -> String {
    let value = Int((share * 100).rounded())
    if value == 0 && share > 0 { return "<1 %" }
    if value == 100 && share < 1 { return ">99 %" }
    return "\(value) %"
  }

  /// A number with its sign and two decimals, with a comma in Indonesian.
  func signed(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let decimals = String(hundredths % 100)
    return (value < 0 ? "-" : "+") + String(hundredths / 100)
      + (language == .indonesian ? "," : ".") + (decimals.count == 1 ? "0" : "") + decimals
  }

  func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayText.width(text)))
  }
}
