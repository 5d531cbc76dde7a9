package import Xueshi

// How the engine's words read in reports.

extension Verdict {
  package var wording: Wording {
    switch self {
    case .eligible: Wording("可以申报", "eligible")
    case .ineligible: Wording("不可以申报", "not eligible")
    case .undetermined: Wording("还不能判断", "undetermined")
    case .barred: Wording("取消申报资格", "barred")
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
  package var wording: Wording {
    switch self {
    case .attested: Wording("已有认定单", "already certified")
    case .deemed: Wording("视为完成", "deemed complete")
    case .exempt: Wording("免于要求", "exempt")
    case .met: Wording("达到", "met")
    case .undetermined: Wording("待定", "undetermined")
    case .unmet: Wording("未达到", "not met")
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
  package var wording: Wording {
    switch self {
    case .public: Wording("公需", "public")
    case .industryPublic: Wording("行业公需", "industry public")
    case .professional: Wording("专业", "professional")
    }
  }
}

extension TitleLevel {
  package var wording: Wording {
    let chinese = alias ?? word
    return words(chinese)
  }

  private func words(_ chinese: StaticString) -> Wording {
    switch self {
    case .junior: Wording(chinese, "junior")
    case .intermediate: Wording(chinese, "intermediate")
    case .senior: Wording(chinese, "senior")
    case .associateSenior: Wording(chinese, "associate senior")
    case .fullSenior: Wording(chinese, "full senior")
    }
  }
}

extension Degree {
  package var wording: Wording { Wording(alias ?? word, word) }
}

extension Clause.Status {
  package var wording: Wording {
    switch self {
    case .encoded: Wording("已编入", "encoded")
    case .procedural: Wording("程序性", "procedural")
    case .outOfScope: Wording("不在范围", "out of scope")
    }
  }
}
