import PackagePlugin

/// Notes the commit in the program. It runs before every build, for a manifest that asked git would
/// be kept in SwiftPM's cache and go on telling the commit of the first build.
@main
struct CommitPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) -> [Command] {
        let folder = context.pluginWorkDirectoryURL
        return [
            .prebuildCommand(
                displayName: "Note the commit",
                executable: context.package.directoryURL.appending(path: ".ci/commit"),
                arguments: [folder.appending(path: "Commit.swift").path],
                outputFilesDirectory: folder)
        ]
    }
}
