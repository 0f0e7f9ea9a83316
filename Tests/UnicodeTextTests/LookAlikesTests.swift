import Testing
import UnicodeText

@Suite struct LookAlikesTests {
  /// A text whose case was folded away must not find more to fold.
  @Test func capitalsHaveNoLetterThatSmallOnesLack() {
    for scalar in UInt32(0x370)...0x52F
    where LookAlikes.latinLetter(for: scalar, isUpper: true) != nil {
      #expect(LookAlikes.latinLetter(for: scalar, isUpper: false) != nil, "\(scalar)")
    }
  }

  @Test func onlyLettersOfOtherScriptsAreInTheTable() {
    for scalar in UInt32(0x80)...0xFFFF
    where LookAlikes.latinLetter(for: scalar, isUpper: false) != nil {
      #expect(LookAlikes.isGreekOrCyrillic(scalar) && !LookAlikes.isLatin(scalar), "\(scalar)")
    }
  }

  /// Otherwise normalization would join a folded scalar with the one before it.
  @Test func plainFormsAreKeyedByScalarsThatStandAlone() throws {
    let folder = try Folder(.compatibilityCaseFold)
    for scalar in UInt32(0x80)...0x1FFFF where LookAlikes.plain(scalar) != nil {
      #expect(folder.hasBoundaryBefore(scalar), "\(scalar)")
      #expect(LookAlikes.plain(scalar)?.byte ?? 0x80 < 0x80)
    }
  }
}
