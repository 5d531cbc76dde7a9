import Xueshi

extension Library {
  /// The name of a place and its code: 某市（六位代码）.
  func placeName(_ code: PlaceCode, _ language: Language) -> [UInt8] {
    var digits: [UInt8] = []
    digits.append(decimal: Int64(code.number), digits: 6)
    guard let name = vocabulary.places.name(of: code) else { return digits }
    var words: [UInt8] = []
    words.append(
      Message("{place}（{code}）", "{place} ({code})", .text(name[language], as: "place"), .written(digits, as: "code")),
      in: language)
    return words
  }

  /// The name of a route for tables and lists: its first part where it lists several, 培训班 of 培训班、研修班、讲座.
  ///
  /// Where another route begins with the same part, the part is marked as one of several: 培训班等.
  func routeName(_ route: RouteID, _ language: Language) -> [UInt8] {
    let name = vocabulary[route].name[language].utf8
    let part = name.firstPart(in: language)
    var words: [UInt8] = []
    words.append(visible: part)
    let isShared = vocabulary.routes.enumerated().contains { index, other in
      index != Int(route.number) && other.name[language].utf8.firstPart(in: language) == part
    }
    if isShared, part.count < name.count { words.append(Message("等", " etc."), in: language) }
    return words
  }

  /// The name of a route in full.
  func fullRouteName(_ route: RouteID, _ language: Language) -> [UInt8] {
    var words: [UInt8] = []
    words.append(visible: vocabulary[route].name[language])
    return words
  }

  /// A notice as people know it: the number of its document without a remark that follows it, 潭人社函〔2022〕18号.
  func documentName(_ rulebook: RulebookIndex) -> Text {
    let rulebook = rulebooks[rulebook]
    let number = rulebook.document.utf8.part(before: "（")
    return number.isEmpty ? rulebook.id : Text(utf8: number)
  }

  /// A clause as it is cited: 潭人社函〔2022〕18号「二」.
  func citation(_ clause: ClauseID, in rulebook: RulebookIndex, _ language: Language) -> [UInt8] {
    var words: [UInt8] = []
    words.append(
      Message(
        "{notice}「{clause}」", "{notice} “{clause}”", .text(documentName(rulebook), as: "notice"),
        .clause(rulebooks[rulebook][clause].label)), in: language)
    return words
  }
}

extension SpecialtyTable {
  /// The name of a specialty: the vocabulary's Chinese name in Chinese, the canonical wording in English.
  func name(of id: SpecialtyID, _ language: Language) -> Text {
    language == .zh ? chineseName(of: id) : self[id]
  }
}

extension [UInt8] {
  /// The first part of a list; all of it where there is only one.
  fileprivate func firstPart(in language: Language) -> ArraySlice<UInt8> {
    part(before: Message("、", ",")[language])
  }

  /// What stands before the first separator; everything where there is none.
  fileprivate func part(before separator: StaticString) -> ArraySlice<UInt8> {
    let length = separator.utf8CodeUnitCount
    guard count >= length else { return self[...] }
    let end = (0...(count - length)).first { start in
      (0..<length).allSatisfy { self[start + $0] == separator.utf8Start[$0] }
    }
    return self[..<(end ?? count)]
  }
}
