extension Command {
  static func verify(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus { .answered }
}
