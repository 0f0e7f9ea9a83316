import CPCRE2
import Testing

/// PCRE2 alone, without a line of ours: when this fails, the installation is at fault.
struct RawBindingTests {
  @Test func pcre2CompilesAndMatches() throws {
    let (pattern, text) = (Array("c(o)".utf8), Array("xxcoblos".utf8))
    var (code, offset): (Int32, Int) = (0, 0)
    let compiled = try #require(
      pcre2_compile_8(pattern, pattern.count, PCRE2_UTF, &code, &offset, nil))
    let data = try #require(pcre2_match_data_create_from_pattern_8(compiled, nil))
    let result = pcre2_match_8(compiled, text, text.count, 0, 0, data, nil)
    let vector = try #require(pcre2_get_ovector_pointer_8(data))
    #expect(result == 2)
    #expect((0..<4).map { vector[$0] } == [2, 4, 3, 4])
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(compiled)
  }

  @Test func pcre2WasBuiltWithUnicode() {
    var hasUnicode: UInt32 = 0
    _ = pcre2_config_8(UInt32(PCRE2_CONFIG_UNICODE), &hasUnicode)
    #expect(hasUnicode == 1)
  }
}
