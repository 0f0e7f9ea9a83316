import CYAML
import Testing

/// libyaml alone, without a line of ours: when this fails, the installation is at fault.
struct RawBindingTests {
  @Test func libyamlParses() {
    let text = Array("a: 1".utf8)
    var parser = yaml_parser_t()
    var types: [yaml_event_type_t] = []
    #expect(yaml_parser_initialize(&parser) == 1)
    text.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var event = yaml_event_t()
      repeat {
        #expect(yaml_parser_parse(&parser, &event) == 1)
        types.append(event.type)
        yaml_event_delete(&event)
      } while types.last != YAML_STREAM_END_EVENT && types.count < 20
    }
    yaml_parser_delete(&parser)
    #expect(
      types == [
        YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_MAPPING_START_EVENT,
        YAML_SCALAR_EVENT, YAML_SCALAR_EVENT, YAML_MAPPING_END_EVENT, YAML_DOCUMENT_END_EVENT,
        YAML_STREAM_END_EVENT,
      ])
  }
}
