package import Xueshi

// How the engine's words read in reports.

extension Verdict {
  package var wording: Message {
    switch self {
    case .eligible: Message("可以申报", "eligible")
    case .ineligible: Message("不可以申报", "not eligible")
    case .undetermined: Message("还不能判断", "undetermined")
    case .barred: Message("取消申报资格", "barred")
    }
  }

  var symbol: StaticString {
    switch self {
    case .eligible: "✔"
    case .ineligible: "✘"
    case .undetermined: "?"
    case .barred: "⛔"
    }
  }

  var colour: Colour {
    switch self {
    case .eligible: .green
    case .ineligible, .barred: .red
    case .undetermined: .yellow
    }
  }
}

extension Outcome {
  package var wording: Message {
    switch self {
    case .attested: Message("已有认定单", "already certified")
    case .deemed: Message("视为完成", "deemed complete")
    case .exempt: Message("免于要求", "exempt")
    case .met: Message("达到", "met")
    case .undetermined: Message("待定", "undetermined")
    case .unmet: Message("未达到", "not met")
    }
  }

  var symbol: StaticString {
    switch self {
    case .attested, .deemed, .exempt, .met: "✔"
    case .undetermined: "?"
    case .unmet: "✘"
    }
  }

  var colour: Colour {
    switch self {
    case .attested, .deemed, .exempt, .met: .green
    case .undetermined: .yellow
    case .unmet: .red
    }
  }
}

extension HoursCategory {
  package var wording: Message {
    switch self {
    case .public: Message("公需", "public")
    case .industryPublic: Message("行业公需", "industry public")
    case .professional: Message("专业", "professional")
    }
  }
}

extension TitleLevel {
  package var wording: Message {
    let chinese = alias ?? word
    return words(chinese)
  }

  private func words(_ chinese: StaticString) -> Message {
    switch self {
    case .junior: Message(chinese, "junior")
    case .intermediate: Message(chinese, "intermediate")
    case .senior: Message(chinese, "senior")
    case .associateSenior: Message(chinese, "associate senior")
    case .fullSenior: Message(chinese, "full senior")
    }
  }
}

extension Degree {
  package var wording: Message { Message(alias ?? word, word) }
}

extension Clause.Status {
  package var wording: Message {
    switch self {
    case .encoded: Message("已编入", "encoded")
    case .procedural: Message("程序性", "procedural")
    case .outOfScope: Message("不在范围", "out of scope")
    }
  }
}
