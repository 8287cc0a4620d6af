import Foundation

/// A question on the terminal. It goes to standard error, so that standard output holds results
/// alone.
enum Question {
    static func ask(_ question: String) -> String {
        FileHandle.standardError.write(Data(question.safeForTerminals.utf8))
        return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    }
}
