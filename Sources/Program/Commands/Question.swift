import Foundation

/// A question on the terminal. It goes to standard error, so that standard output holds results
/// alone.
enum Question {
    static func ask(_ question: String) -> String {
        StandardError.send(question.safeForTerminals)
        return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    }
}
