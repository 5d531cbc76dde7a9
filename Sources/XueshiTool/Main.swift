import XueshiCohort
import XueshiCommands

@main
enum Main {
  static func main() {
    System.reportClosedPipes()
    System.exit(Command.run(Array(CommandLine.arguments.dropFirst()), in: .process).rawValue)
  }
}
