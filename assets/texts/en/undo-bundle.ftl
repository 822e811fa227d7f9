# Undoing what a bundle changed here.

op-undo-bundle = Undoing a bundle
help-undo-bundle = Undo what a bundle changed here; without a bundle: which ones can be undone (coordinator)
help-undo-bundle-bundle = The name of the bundle, as “trede merge” and “trede undo-bundle” show it
help-undo-bundle-yes = Yes, do it; without this it only says what would happen
undo-bundle-none = There is no bundle that can be undone. That is possible until 8 weeks after it was merged.
undo-bundle-how = See what would go back? trede undo-bundle BUNDLE
undo-bundle-would = This would go back, for { $clients ->
    [one] 1 client
   *[other] { $clients } clients
}: { $values ->
    [one] 1 value
   *[other] { $values } values
} to what stood there, and { $deleted ->
    [one] 1 new row
   *[other] { $deleted } new rows
} deleted.
undo-bundle-done = Undone, for { $clients ->
    [one] 1 client
   *[other] { $clients } clients
}: { $values ->
    [one] 1 value
   *[other] { $values } values
} back to what stood there, and { $deleted ->
    [one] 1 new row
   *[other] { $deleted } new rows
} deleted.
undo-bundle-moved = { $count ->
    [one] 1 client goes back to the previous location, with the whole file.
   *[other] { $count } clients go back to their previous location, with the whole file.
}
undo-bundle-settings = { $count ->
    [one] 1 setting of the centre changes.
   *[other] { $count } settings of the centre change.
}
undo-bundle-unusual = Mind: this deletes { $count } of the { $here } clients that are here.
undo-bundle-settled = { $count ->
    [one] 1 double change is settled by it: what stood here stays.
   *[other] { $count } double changes are settled by it: what stood here stays.
}
undo-bundle-erased = Erased stays erased: { $count ->
    [one] 1 row does not come back.
   *[other] { $count } rows do not come back.
}
undo-bundle-stays = { $count ->
    [one] This stays, because something was done with it since:
   *[other] These { $count } stay, because something was done with them since:
}
undo-bundle-unchanged = Nothing was changed. Do it? trede undo-bundle { $bundle } --yes
undo-bundle-share = The other devices hear of it when you share. Not after all? trede undo
error-not-to-undo = Bundle { $bundle } cannot be undone.
hint-not-to-undo = That is possible until 8 weeks after it was merged. Which ones: trede undo-bundle
column-written = Written
column-came-in = Merged
column-undone = Undone
